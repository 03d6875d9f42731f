import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const call = (name: string, requestParameters: object) =>
  apiCall(`iam:${name}`, { requestParameters: { ...requestParameters } })

export default defineExamples({
  fires: [
    {
      event: call('CreateDelegationRequest', {
        ownerAccountId: '111122223333',
        description: 'set up',
        sessionDuration: 3600,
      }),
      title: 'alice asked for permissions in this account',
      severity: 'low',
    },
    {
      event: call('CreateDelegationRequest', { ownerAccountId: '123456789012', description: 'set up' }),
      title: 'alice asked for permissions in account 123456789012',
    },
    {
      event: call('AcceptDelegationRequest', { delegationRequestId: 'dr-1234' }),
      title: 'alice accepted that somebody else acts in this account',
      severity: 'medium',
    },
  ],
  silent: [
    { event: call('RejectDelegationRequest', { delegationRequestId: 'dr-1234' }), because: 'it was refused' },
    { event: call('ListDelegationRequests', {}), because: 'it only reads' },
  ],
})
