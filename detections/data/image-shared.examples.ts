import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const image = (parameters: object, record: object = {}) =>
  apiCall('ec2:ModifyImageAttribute', {
    requestParameters: { imageId: 'ami-0123456789abcdef0', attributeType: 'launchPermission', ...parameters },
    responseElements: { requestId: '9a32473d-7495-4050-aa14-572331ab538d', _return: true },
    ...record,
  })
const add = (...items: readonly object[]) => ({ launchPermission: { add: { items } } })

export default defineExamples({
  fires: [
    {
      event: image(add({ group: 'all' })),
      title: 'alice shared machine image ami-0123456789abcdef0 with everyone',
      severity: 'critical',
    },
    {
      event: image(add({ userId: '123456789012' })),
      title: 'alice shared machine image ami-0123456789abcdef0 with account 123456789012',
      severity: 'medium',
    },
    {
      event: image(add({ userId: '123456789012' }), { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice shared machine image ami-0123456789abcdef0 with account 123456789012',
      severity: 'low',
    },
    {
      event: image(add({ organizationArn: 'arn:aws:organizations::111122223333:organization/o-exampleorgid' })),
      title: 'alice shared machine image ami-0123456789abcdef0 with organization o-exampleorgid',
      severity: 'low',
    },
    {
      event: apiCall('ec2:ModifyFpgaImageAttribute', {
        requestParameters: {
          fpgaImageId: 'afi-0abc',
          attribute: 'loadPermission',
          loadPermission: { add: { items: [{ group: 'all' }] } },
        },
      }),
      title: 'alice shared FPGA image afi-0abc with everyone',
      severity: 'high',
    },
  ],
  silent: [
    { event: image({ launchPermission: { remove: { items: [{ group: 'all' }] } } }), because: 'the sharing ends' },
    { event: image({ description: { value: 'web server' } }), because: 'its description is changed' },
  ],
})
