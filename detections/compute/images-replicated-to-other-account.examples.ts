import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const replicate = (registryIds: readonly string[], record = {}) =>
  apiCall('ecr:PutReplicationConfiguration', {
    requestParameters: {
      replicationConfiguration: {
        rules: [{ destinations: registryIds.map((registryId) => ({ region: 'eu-west-1', registryId })) }],
      },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: replicate(['123456789012']),
      title: 'alice had container images copied to account 123456789012',
      severity: 'high',
    },
    {
      event: replicate(['111122223333', '123456789012'], {
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
      }),
      title: 'role Deploy (session ci-42) had container images copied to account 123456789012',
      severity: 'high',
    },
  ],
  silent: [
    { event: replicate(['111122223333']), because: 'they are copied to another region of the same account' },
    { event: replicate([]), because: 'the copying was stopped' },
  ],
})
