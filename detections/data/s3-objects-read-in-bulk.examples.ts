import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const read = (key: string, eventTime: string, record: JsonObject = {}) =>
  apiCall('s3:GetObject', {
    managementEvent: false,
    eventCategory: 'Data',
    readOnly: true,
    requestParameters: { bucketName: 'main', Host: 'main.s3.us-east-1.amazonaws.com', key },
    eventTime,
    ...record,
  })

export default defineExamples({
  fires: [
    {
      events: inARow(200, 1, (time, i) => read(`orders/${i}.csv`, time)),
      title: 'alice downloaded 200 objects or more of bucket main',
      severity: 'medium',
    },
  ],
  silent: [
    { events: inARow(200, 1, (time) => read('orders.csv', time)), because: 'it is the same object again and again' },
    {
      events: inARow(200, 1, (time, i) => read(`orders/${i}.csv`, time, { userIdentity: session('Worker', 'i-0abc') })),
      because: 'applications read all day',
    },
  ],
})
