import { apiCall, cloudtrailServiceEvent, root } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('organizations:CloseAccount', { requestParameters: { accountId: '123456789012' } }),
      title: 'alice closed account 123456789012',
      severity: 'high',
    },
    { event: apiCall('account:CloseAccount'), title: 'alice closed the account' },
    {
      event: apiCall('billingconsole:CloseAccount', { userIdentity: root }),
      title: 'root closed the account',
    },
  ],
  silent: [
    {
      event: apiCall('organizations:CloseAccount', {
        requestParameters: { accountId: '123456789012' },
        errorCode: 'ConstraintViolationException',
      }),
      because: 'too many accounts were closed this month, and it stays open',
    },
    {
      event: cloudtrailServiceEvent('organizations:CloseAccountResult', {
        serviceEventDetails: { closeAccountStatus: { accountId: '123456789012', state: 'SUCCEEDED' } },
      }),
      because: 'it only says that the closing has ended',
    },
  ],
})
