import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const codeSigningConfigArn = 'arn:aws:lambda:us-east-1:111122223333:code-signing-config:csc-0123456789abcdef0'

const update = (untrustedArtifactOnDeployment: string) =>
  apiCall('lambda:UpdateCodeSigningConfig20200422', {
    requestParameters: { codeSigningConfigArn, codeSigningPolicies: { untrustedArtifactOnDeployment } },
  })

export default defineExamples({
  fires: [
    {
      event: apiCall('lambda:DeleteFunctionCodeSigningConfig20200630', {
        requestParameters: { functionName: 'orders' },
      }),
      title: 'alice took away the code signing of Lambda function orders',
      severity: 'medium',
    },
    { event: update('Warn'), title: 'alice let unsigned code into Lambda functions with a mere warning' },
    {
      event: apiCall('lambda:DeleteCodeSigningConfig20200422', {
        requestParameters: { codeSigningConfigArn },
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
      }),
      title: 'role Deploy (session ci-42) deleted a code signing configuration of Lambda',
      severity: 'low',
    },
  ],
  silent: [
    { event: update('Enforce'), because: 'unsigned code is kept out' },
    {
      event: apiCall('lambda:UpdateCodeSigningConfig20200422', {
        requestParameters: { codeSigningConfigArn, description: 'Main' },
      }),
      because: 'only the description changed',
    },
  ],
})
