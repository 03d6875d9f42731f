import { apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (functionName: string, eventTime: string, record: object = {}, more: object = {}) =>
  apiCall('lambda:DeleteFunction20150331', { requestParameters: { functionName, ...more }, eventTime, ...record })

export default defineExamples({
  fires: [
    {
      events: inARow(10, 20, (time, i) => remove(`orders-${i}`, time)),
      title: 'alice deleted 10 Lambda functions or more within 10 minutes',
      severity: 'medium',
    },
    {
      events: inARow(12, 5, (time, i) => remove(`orders-${i}`, time, { userIdentity: session('Cleaner', `run-${i}`) })),
      title: 'role Cleaner deleted 10 Lambda functions or more within 10 minutes',
      severity: 'medium',
    },
  ],
  silent: [
    { events: inARow(9, 5, (time, i) => remove(`orders-${i}`, time)), because: 'they are nine' },
    { events: inARow(12, 5, (time) => remove('orders', time)), because: 'it is one, deleted again and again' },
    {
      events: inARow(12, 5, (time, i) => remove('orders', time, {}, { qualifier: `${i}` })),
      because: 'old versions are deleted',
    },
  ],
})
