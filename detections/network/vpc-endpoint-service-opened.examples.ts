import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const service = 'vpce-svc-0123456789abcdef0'

const modify = (request: JsonObject) =>
  apiCall('ec2:ModifyVpcEndpointServicePermissions', {
    requestParameters: { ModifyVpcEndpointServicePermissionsRequest: { ServiceId: service, ...request } },
  })

export default defineExamples({
  fires: [
    {
      event: modify({ AddAllowedPrincipals: { tag: 1, content: '*' } }),
      title: `alice let every AWS account connect to endpoint service ${service}`,
      severity: 'high',
    },
    {
      event: modify({
        AddAllowedPrincipals: [
          { tag: 1, content: 'arn:aws:iam::123456789012:root' },
          { tag: 2, content: 'arn:aws:iam::123456789012:role/Deploy' },
        ],
      }),
      title: `alice let account 123456789012 and role Deploy of account 123456789012 connect to endpoint service ${service}`,
      severity: 'low',
    },
  ],
  silent: [
    {
      event: modify({ RemoveAllowedPrincipals: { tag: 1, content: '*' } }),
      because: 'the permission was taken away',
    },
    {
      event: modify({ AddAllowedPrincipals: { tag: 1, content: 'arn:aws:iam::111122223333:root' } }),
      because: 'the account is the same',
    },
  ],
})
