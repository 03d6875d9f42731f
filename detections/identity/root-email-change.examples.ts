import { apiCall, root } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const hidden = 'HIDDEN_DUE_TO_SECURITY_REASONS'

export default defineExamples({
  fires: [
    {
      event: apiCall('account:StartPrimaryEmailUpdate', {
        requestParameters: { accountId: '123456789012', primaryEmail: hidden },
        responseElements: { status: 'PENDING' },
      }),
      title: 'alice asked to change the root e-mail address of account 123456789012',
      severity: 'high',
    },
    {
      event: apiCall('account:AcceptPrimaryEmailUpdate', {
        userIdentity: root,
        requestParameters: { accountId: '111122223333', primaryEmail: hidden, otp: hidden },
        responseElements: { status: 'ACCEPTED' },
      }),
      title: 'root changed the root e-mail address',
      severity: 'critical',
    },
  ],
  silent: [
    {
      event: apiCall('account:GetPrimaryEmail', { readOnly: true, requestParameters: { accountId: '123456789012' } }),
      because: 'the address was only read',
    },
    {
      event: apiCall('account:PutContactInformation', { requestParameters: { contactInformation: hidden } }),
      because: 'the postal address changed, which nobody signs in with',
    },
  ],
})
