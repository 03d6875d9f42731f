import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const reads = (count: number, nameOf: (i: number) => string, record = {}) =>
  inARow(count, 5, (eventTime, i) =>
    apiCall('lambda:GetFunction20150331v2', {
      eventTime,
      readOnly: true,
      requestParameters: { functionName: nameOf(i) },
      ...record,
    }),
  )

export default defineExamples({
  fires: [
    {
      events: reads(16, (i) => `orders-${i}`),
      title: 'alice asked for the code and settings of 15 Lambda functions or more',
      severity: 'medium',
    },
    {
      events: reads(30, (i) => `orders-${i}`, { userAgent: 'Terraform/1.9.0' }),
      title: 'alice asked for the code and settings of 15 Lambda functions or more',
      severity: 'low',
    },
  ],
  silent: [
    { events: reads(4, (i) => `orders-${i}`), because: 'somebody looked at four functions' },
    { events: reads(30, () => 'orders'), because: 'it was always the same function' },
  ],
})
