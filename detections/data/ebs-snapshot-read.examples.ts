import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const read = (eventTime: string, record: object = {}) =>
  apiCall('ebs:GetSnapshotBlock', {
    eventTime,
    requestParameters: { snapshotId: 'snap-0123456789abcdef0', blockIndex: 0, blockToken: 'EXAMPLETOKEN' },
    readOnly: true,
    managementEvent: false,
    eventCategory: 'Data',
    ...record,
  })

export default defineExamples({
  fires: [
    {
      events: inARow(5, 1, (eventTime) => read(eventTime)),
      title: 'alice read EBS snapshot snap-0123456789abcdef0 block by block for the first time',
      severity: 'medium',
    },
  ],
  silent: [
    { event: read('2026-11-21T14:00:00Z', { errorCode: 'AccessDeniedException' }), because: 'AWS refused' },
    {
      event: apiCall('ebs:PutSnapshotBlock', {
        requestParameters: { snapshotId: 'snap-0123456789abcdef0', blockIndex: 0 },
        managementEvent: false,
        eventCategory: 'Data',
      }),
      because: 'a snapshot is written',
    },
  ],
})
