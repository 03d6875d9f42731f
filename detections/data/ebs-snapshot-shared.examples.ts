import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const snapshot = (createVolumePermission: object, record: object = {}) =>
  apiCall('ec2:ModifySnapshotAttribute', {
    requestParameters: {
      snapshotId: 'snap-0123456789abcdef0',
      createVolumePermission: { ...createVolumePermission },
      attributeType: 'CREATE_VOLUME_PERMISSION',
    },
    responseElements: { requestId: 'f088a80d-123f-419d-9970-51fb5ee592b3', _return: true },
    ...record,
  })
const add = (...items: readonly object[]) => ({ add: { items } })

export default defineExamples({
  fires: [
    {
      event: snapshot(add({ group: 'all' })),
      title: 'alice shared EBS snapshot snap-0123456789abcdef0 with everyone',
      severity: 'critical',
    },
    {
      event: snapshot(add({ userId: '123456789012' })),
      title: 'alice shared EBS snapshot snap-0123456789abcdef0 with account 123456789012',
      severity: 'high',
    },
    {
      event: snapshot(add({ userId: '123456789012' }), { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice shared EBS snapshot snap-0123456789abcdef0 with account 123456789012',
      severity: 'high',
    },
  ],
  silent: [
    { event: snapshot({ remove: { items: [{ userId: '123456789012' }] } }), because: 'the sharing ends' },
    { event: snapshot(add({ userId: '111122223333' })), because: 'it is shared with the account that it is in' },
  ],
})
