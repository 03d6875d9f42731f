import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (requestParameters: object | null) =>
  apiCall('organizations:RemoveAccountFromOrganization', { requestParameters: { ...requestParameters } })

export default defineExamples({
  fires: [
    {
      event: remove({ accountId: '123456789012' }),
      title: 'alice removed account 123456789012 from the organization',
      severity: 'high',
    },
    { event: remove(null), title: 'alice removed a member account from the organization' },
  ],
  silent: [
    {
      event: apiCall('organizations:RemoveAccountFromOrganization', {
        requestParameters: { accountId: '123456789012' },
        errorCode: 'ConstraintViolationException',
      }),
      because: 'the account lacks what it needs to stand alone, and stays',
    },
    {
      event: apiCall('organizations:MoveAccount', { requestParameters: { accountId: '123456789012' } }),
      because: 'it stays in the organization',
    },
  ],
})
