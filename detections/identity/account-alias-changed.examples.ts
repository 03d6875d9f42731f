import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const requestParameters = { accountAlias: 'example-prod' }

export default defineExamples({
  fires: [
    {
      event: apiCall('iam:DeleteAccountAlias', { requestParameters }),
      title: 'alice deleted account alias example-prod',
      severity: 'low',
    },
    {
      event: apiCall('iam:CreateAccountAlias', { requestParameters }),
      title: 'alice set account alias example-prod',
      severity: 'low',
    },
    {
      event: apiCall('iam:CreateAccountAlias', {
        requestParameters,
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0',
      }),
      title: 'alice set account alias example-prod',
      severity: 'information',
    },
    {
      event: apiCall('iam:DeleteAccountAlias'),
      title: 'alice deleted the account alias',
    },
  ],
  silent: [
    {
      event: apiCall('iam:CreateAccountAlias', { requestParameters, errorCode: 'EntityAlreadyExistsException' }),
      because: 'somebody else has the alias',
    },
    { event: apiCall('iam:ListAccountAliases', { readOnly: true }), because: 'it was only read' },
  ],
})
