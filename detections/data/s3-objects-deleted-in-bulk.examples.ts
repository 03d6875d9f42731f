import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (key: string, eventTime: string, record: JsonObject = {}) =>
  apiCall('s3:DeleteObject', {
    managementEvent: false,
    eventCategory: 'Data',
    requestParameters: { bucketName: 'main', Host: 'main.s3.us-east-1.amazonaws.com', key },
    eventTime,
    ...record,
  })

const person = session('AWSReservedSSO_Administrator_0123456789abcdef', 'bob@example.com')

export default defineExamples({
  fires: [
    {
      events: inARow(50, 2, (time, i) => remove(`orders/${i}.csv`, time)),
      title: 'alice deleted objects of bucket main in 50 calls or more',
      severity: 'medium',
    },
    {
      events: inARow(50, 2, (time, i) =>
        remove('orders.csv', time, {
          userIdentity: person,
          requestParameters: { bucketName: 'main', key: 'orders.csv', versionId: `version-${i}` },
        }),
      ),
      title: 'bob@example.com deleted objects of bucket main in 50 calls or more',
      severity: 'high',
    },
  ],
  silent: [
    { events: inARow(49, 2, (time, i) => remove(`orders/${i}.csv`, time)), because: 'these are few' },
    { events: inARow(50, 60, (time, i) => remove(`orders/${i}.csv`, time)), because: 'it takes its time' },
    {
      events: inARow(50, 2, (time, i) =>
        remove(`orders/${i}.csv`, time, { userIdentity: session('Worker', 'i-0abc') }),
      ),
      because: 'applications delete all day',
    },
  ],
})
