import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const imported = (record = {}) =>
  apiCall('codebuild:ImportSourceCredentials', {
    requestParameters: {
      serverType: 'GITHUB',
      authType: 'PERSONAL_ACCESS_TOKEN',
      token: 'HIDDEN_DUE_TO_SECURITY_REASONS',
    },
    ...record,
  })

export default defineExamples({
  fires: [{ event: imported(), title: 'alice gave CodeBuild credentials for GITHUB', severity: 'low' }],
  silent: [
    { event: imported({ errorCode: 'ResourceAlreadyExistsException' }), because: 'there are some already' },
    {
      event: apiCall('codebuild:DeleteSourceCredentials', {
        requestParameters: { arn: 'arn:aws:codebuild:us-east-1:111122223333:token/github' },
      }),
      because: 'they are taken away',
    },
  ],
})
