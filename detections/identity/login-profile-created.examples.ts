import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const create = (userName: string, record: object = {}) =>
  apiCall('iam:CreateLoginProfile', { requestParameters: { userName, passwordResetRequired: false }, ...record })

export default defineExamples({
  fires: [
    { event: create('alice'), title: 'alice gave themselves a password for the console', severity: 'high' },
    { event: create('bob'), title: 'alice gave bob a password for the console', severity: 'high' },
    {
      event: create('bob', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice gave bob a password for the console',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: create('bob', { errorCode: 'EntityAlreadyExistsException' }),
      because: 'the user has a password already, and it stays as it was',
    },
    {
      event: apiCall('iam:GetLoginProfile', { readOnly: true, requestParameters: { userName: 'bob' } }),
      because: 'it was only asked whether there is one',
    },
  ],
})
