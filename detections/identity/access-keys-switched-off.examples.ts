import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const keyOf = (i: number) => ({ userName: `user-${i}`, accessKeyId: `AKIAI44QH8DH${i}EXAMPLE` })
const off = (eventTime: string, i: number) =>
  i % 2 === 0
    ? apiCall('iam:DeleteAccessKey', { eventTime, requestParameters: keyOf(i) })
    : apiCall('iam:UpdateAccessKey', { eventTime, requestParameters: { ...keyOf(i), status: 'Inactive' } })

export default defineExamples({
  fires: [
    {
      events: inARow(6, 60, off),
      title: 'alice switched off or deleted 5 access keys or more within 30 minutes',
      severity: 'medium',
    },
  ],
  silent: [
    {
      events: inARow(6, 60, (eventTime, i) => off(eventTime, i % 3)),
      because: 'these are three keys, each touched twice',
    },
    {
      events: inARow(6, 60, (eventTime, i) =>
        apiCall('iam:UpdateAccessKey', { eventTime, requestParameters: { ...keyOf(i), status: 'Active' } }),
      ),
      because: 'the keys were activated',
    },
  ],
})
