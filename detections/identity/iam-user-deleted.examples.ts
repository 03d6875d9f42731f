import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const requestParameters = { userName: 'backup' }

export default defineExamples({
  fires: [
    {
      event: apiCall('iam:DeleteUser', { requestParameters }),
      title: 'alice deleted IAM user backup',
      severity: 'low',
    },
    {
      event: apiCall('iam:DeleteUser', { requestParameters, userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice deleted IAM user backup',
      severity: 'information',
    },
    { event: apiCall('iam:DeleteUser'), title: 'alice deleted an IAM user' },
  ],
  silent: [
    {
      event: apiCall('iam:DeleteUser', { requestParameters, errorCode: 'DeleteConflictException' }),
      because: 'the user still has keys, and stays',
    },
    { event: apiCall('iam:DeleteUserPolicy', { requestParameters }), because: 'only a policy of the user is gone' },
  ],
})
