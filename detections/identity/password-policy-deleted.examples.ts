import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('iam:DeleteAccountPasswordPolicy'),
      title: 'alice deleted the password policy of the account',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: apiCall('iam:DeleteAccountPasswordPolicy', { errorCode: 'NoSuchEntityException' }),
      because: 'there was no policy',
    },
    {
      event: apiCall('iam:GetAccountPasswordPolicy', { readOnly: true }),
      because: 'the policy was only read',
    },
  ],
})
