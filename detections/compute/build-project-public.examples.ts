import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const projectArn = 'arn:aws:codebuild:us-east-1:111122223333:project/orders'

const update = (requestParameters: object) =>
  apiCall('codebuild:UpdateProjectVisibility', { requestParameters: { ...requestParameters } })

export default defineExamples({
  fires: [
    {
      event: update({ projectArn, projectVisibility: 'PUBLIC_READ' }),
      title: 'alice made the builds of CodeBuild project orders public',
      severity: 'high',
    },
    {
      event: update({ projectVisibility: 'PUBLIC_READ' }),
      title: 'alice made the builds of a CodeBuild project public',
    },
  ],
  silent: [
    { event: update({ projectArn, projectVisibility: 'PRIVATE' }), because: 'they are private again' },
    {
      event: apiCall('codebuild:UpdateProject', { requestParameters: { name: 'orders', badgeEnabled: true } }),
      because: 'only the badge is public',
    },
  ],
})
