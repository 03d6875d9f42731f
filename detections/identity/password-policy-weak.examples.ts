import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const strict = {
  requireSymbols: true,
  requireNumbers: true,
  requireUppercaseCharacters: true,
  requireLowercaseCharacters: true,
  allowUsersToChangePassword: true,
  passwordReusePrevention: 24,
}
const update = (requestParameters: object) =>
  apiCall('iam:UpdateAccountPasswordPolicy', { requestParameters: { ...requestParameters } })

export default defineExamples({
  fires: [
    {
      event: update({ ...strict, minimumPasswordLength: 8 }),
      title: 'alice allowed passwords of 8 characters',
      severity: 'low',
    },
    { event: update(strict), title: 'alice allowed passwords of 6 characters', severity: 'medium' },
  ],
  silent: [
    { event: update({ ...strict, minimumPasswordLength: 14 }), because: 'the passwords are long' },
    {
      event: apiCall('iam:UpdateAccountPasswordPolicy', {
        requestParameters: { minimumPasswordLength: 6 },
        errorCode: 'AccessDenied',
      }),
      because: 'it was denied',
    },
  ],
})
