import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const roleArn = 'arn:aws:iam::111122223333:role/service-role/glue-jobs'

export default defineExamples({
  fires: [
    {
      event: apiCall('glue:CreateDevEndpoint', { requestParameters: { endpointName: 'main', roleArn } }),
      title: 'alice created Glue development endpoint main with role glue-jobs',
      severity: 'high',
    },
    {
      event: apiCall('glue:CreateDevEndpoint', {
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
        requestParameters: { endpointName: 'main' },
      }),
      title: 'role Deploy (session ci-42) created Glue development endpoint main',
      severity: 'high',
    },
    {
      event: apiCall('glue:UpdateDevEndpoint', {
        requestParameters: { endpointName: 'main', addPublicKeys: ['ssh-ed25519 AAAA example'] },
      }),
      title: 'alice put a new SSH key on Glue development endpoint main',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('glue:UpdateDevEndpoint', {
        requestParameters: { endpointName: 'main', updateEtlLibraries: true },
      }),
      because: 'its libraries were updated',
    },
    {
      event: apiCall('glue:DeleteDevEndpoint', { requestParameters: { endpointName: 'main' } }),
      because: 'it was deleted',
    },
  ],
})
