import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const nobody = { type: 'AWSAccount', principalId: '', accountId: 'ANONYMOUS_PRINCIPAL' }

const call = (name: string, record: JsonObject = {}) =>
  apiCall(`s3:${name}`, {
    managementEvent: false,
    eventCategory: 'Data',
    readOnly: /^(?:Get|List)/.test(name),
    userIdentity: nobody,
    requestParameters: { bucketName: 'main', key: 'orders.csv' },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      events: inARow(3, 10, (eventTime) => call('GetObject', { eventTime })),
      title: 'Somebody without credentials read orders.csv in bucket main',
      severity: 'medium',
    },
    {
      event: call('ListObjects', { requestParameters: { bucketName: 'main' } }),
      title: 'Somebody without credentials listed bucket main',
      severity: 'high',
    },
    {
      event: call('PutObject', { userIdentity: { type: 'AWSAccount', principalId: '', accountId: 'anonymous' } }),
      title: 'Somebody without credentials wrote orders.csv in bucket main',
      severity: 'high',
    },
    {
      event: call('DeleteObject'),
      title: 'Somebody without credentials deleted orders.csv in bucket main',
      severity: 'high',
    },
  ],
  silent: [
    { event: call('GetObject', { errorCode: 'AccessDenied' }), because: 'nobody was let in' },
    {
      event: call('GetObject', { userIdentity: { type: 'AWSAccount', principalId: 'x', accountId: '123456789012' } }),
      because: 'the account is known',
    },
  ],
})
