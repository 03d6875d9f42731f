import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const create = (record = {}) =>
  apiCall('lightsail:CreateInstances', {
    requestParameters: { instanceNames: ['main'], bundleId: 'large_3_0', blueprintId: 'debian_12' },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      events: [create(), create({ eventTime: '2026-11-21T18:00:00Z' })],
      title: 'alice started to use Lightsail, a new service here',
      severity: 'medium',
    },
    {
      event: apiCall('elasticmapreduce:RunJobFlow', {
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
        requestParameters: { name: 'nightly' },
      }),
      title: 'role Deploy (session ci-42) started to use EMR, a new service here',
      severity: 'low',
    },
  ],
  silent: [
    { event: create({ errorCode: 'AccessDeniedException' }), because: 'it was denied' },
    {
      event: apiCall('lightsail:DeleteInstance', { requestParameters: { instanceName: 'main' } }),
      because: 'it was deleted',
    },
  ],
})
