import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (imageTagMutability: string, record = {}) =>
  apiCall('ecr:PutImageTagMutability', {
    requestParameters: { registryId: '111122223333', repositoryName: 'orders', imageTagMutability },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: put('MUTABLE'), title: 'alice let image tags of repository orders be overwritten', severity: 'low' },
    {
      event: put('MUTABLE', { userAgent: 'Terraform/1.9.0' }),
      title: 'alice let image tags of repository orders be overwritten',
      severity: 'information',
    },
  ],
  silent: [
    { event: put('IMMUTABLE'), because: 'tags are now fixed' },
    { event: put('MUTABLE', { errorCode: 'RepositoryNotFoundException' }), because: 'there is no such repository' },
  ],
})
