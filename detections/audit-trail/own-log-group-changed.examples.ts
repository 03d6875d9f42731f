import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const logGroup = (action: string, logGroupName: string) => apiCall(action, { requestParameters: { logGroupName } })

// Which log groups of others Tocsin reads its configuration says: test/corpus/blinding.test.ts has some.
export default defineExamples({
  fires: [
    {
      event: logGroup('logs:DeleteLogGroup', '/aws/lambda/tocsin-prod-apiCall'),
      title: "alice deleted Tocsin's own log group tocsin-prod-apiCall",
      severity: 'medium',
    },
    {
      event: logGroup('logs:AssociateKmsKey', '/aws/lambda/tocsin-prod-apiCall'),
      title: "alice changed the KMS key of Tocsin's own log group tocsin-prod-apiCall",
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: logGroup('logs:DeleteLogGroup', '/aws/lambda/orders'),
      because: 'it is a log group of somebody else, which has a detection of its own',
    },
    {
      event: apiCall('logs:PutLogGroupDeletionProtection', {
        requestParameters: { logGroupIdentifier: '/aws/lambda/tocsin-prod-apiCall', deletionProtectionEnabled: true },
      }),
      because: 'it is protected from now on',
    },
  ],
})
