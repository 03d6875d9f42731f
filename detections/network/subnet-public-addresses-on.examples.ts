import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const subnetId = 'subnet-0123456789abcdef0'

const modify = (attribute: JsonObject, record: JsonObject = {}) =>
  apiCall('ec2:ModifySubnetAttribute', { requestParameters: { subnetId, ...attribute }, ...record })

export default defineExamples({
  fires: [
    {
      event: modify({ mapPublicIpOnLaunch: { value: true } }),
      title: `alice gives every new machine in ${subnetId} a public address`,
      severity: 'low',
    },
    {
      event: modify(
        { mapPublicIpOnLaunch: { value: true } },
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)' },
      ),
      title: `alice gives every new machine in ${subnetId} a public address`,
      severity: 'information',
    },
  ],
  silent: [
    { event: modify({ mapPublicIpOnLaunch: { value: false } }), because: 'it was switched off' },
    { event: modify({ enableDns64: { value: true } }), because: 'it is another attribute' },
  ],
})
