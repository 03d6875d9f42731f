import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const release = (i: number, eventTime: string) =>
  apiCall('ec2:ReleaseAddress', { requestParameters: { allocationId: `eipalloc-0123456789abcde${10 + i}` }, eventTime })

export default defineExamples({
  fires: [
    {
      events: inARow(6, 10, (time, i) => release(i, time)),
      title: 'alice released 5 elastic IPs or more within 10 minutes',
      severity: 'low',
    },
  ],
  silent: [
    { events: inARow(4, 10, (time, i) => release(i, time)), because: 'they are four' },
    { events: inARow(6, 10, (time) => release(0, time)), because: 'it is one address' },
  ],
})
