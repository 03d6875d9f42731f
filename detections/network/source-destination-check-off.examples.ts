import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const onInstance = (attribute: JsonObject, record: JsonObject = {}) =>
  apiCall('ec2:ModifyInstanceAttribute', {
    requestParameters: { instanceId: 'i-0123456789abcdef0', ...attribute },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: onInstance({ sourceDestCheck: { value: false } }),
      title: 'alice let i-0123456789abcdef0 pass on the traffic of others',
      severity: 'medium',
    },
    {
      event: onInstance({ attribute: 'sourceDestCheck', value: 'false' }),
      title: 'alice let i-0123456789abcdef0 pass on the traffic of others',
    },
    {
      event: apiCall('ec2:ModifyNetworkInterfaceAttribute', {
        requestParameters: { networkInterfaceId: 'eni-0123456789abcdef0', sourceDestCheck: { value: false } },
      }),
      title: 'alice let eni-0123456789abcdef0 pass on the traffic of others',
    },
    {
      event: onInstance(
        { sourceDestCheck: { value: false } },
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)' },
      ),
      title: 'alice let i-0123456789abcdef0 pass on the traffic of others',
      severity: 'low',
    },
  ],
  silent: [
    { event: onInstance({ sourceDestCheck: { value: true } }), because: 'the check was switched on' },
    { event: onInstance({ disableApiTermination: { value: false } }), because: 'it is another attribute' },
  ],
})
