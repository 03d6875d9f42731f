import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (force: boolean, record = {}) =>
  apiCall('ecr:DeleteRepository', {
    requestParameters: { registryId: '111122223333', repositoryName: 'orders', force },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: remove(true),
      title: 'alice deleted image repository orders with all its images',
      severity: 'medium',
    },
    {
      event: remove(true, { userIdentity: session('Deploy', 'ci-42'), userAgent: 'Terraform/1.9.0' }),
      title: 'role Deploy (session ci-42) deleted image repository orders with all its images',
      severity: 'low',
    },
  ],
  silent: [
    { event: remove(false), because: 'the repository was empty' },
    { event: remove(true, { errorCode: 'RepositoryNotFoundException' }), because: 'there is no such repository' },
  ],
})
