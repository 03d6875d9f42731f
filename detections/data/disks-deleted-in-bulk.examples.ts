import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const removeSnapshots = (count: number, secondsApart: number, record: JsonObject = {}) =>
  inARow(count, secondsApart, (eventTime, i) =>
    apiCall('ec2:DeleteSnapshot', {
      eventTime,
      requestParameters: { snapshotId: `snap-0123456789abcde${i}` },
      responseElements: { _return: true },
      ...record,
    }),
  )

export default defineExamples({
  fires: [
    {
      events: removeSnapshots(25, 5),
      title:
        'alice deleted 20 or more disks, snapshots and images within 10 minutes, one of them snap-0123456789abcde19',
      severity: 'medium',
    },
    {
      events: inARow(20, 1, (eventTime, i) =>
        apiCall('ec2:DeleteVolume', {
          eventTime,
          requestParameters: { volumeId: `vol-0123456789abcde${i}` },
          userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0',
        }),
      ),
      title:
        'alice deleted 20 or more disks, snapshots and images within 10 minutes, one of them vol-0123456789abcde19',
      severity: 'low',
    },
  ],
  silent: [
    { events: removeSnapshots(19, 5), because: 'they are only nineteen' },
    {
      events: removeSnapshots(30, 1, { sourceIPAddress: 'dlm.amazonaws.com', userAgent: 'dlm.amazonaws.com' }),
      because: 'a lifecycle policy clears away what is past its time',
    },
  ],
})
