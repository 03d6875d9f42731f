import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const start = (requestParameters: object, record = {}) =>
  apiCall('codebuild:StartBuild', {
    requestParameters: { projectName: 'orders', ...requestParameters },
    responseElements: { build: { id: 'orders:0123abcd-0123-4567-89ab-0123456789ab', projectName: 'orders' } },
    ...record,
  })

const update = (buildspec: string) =>
  apiCall('codebuild:UpdateProject', {
    requestParameters: { name: 'orders', source: { type: 'NO_SOURCE', buildspec } },
  })

export default defineExamples({
  fires: [
    {
      event: update('version: 0.2'),
      title: 'alice wrote commands into CodeBuild project orders for the first time',
      severity: 'medium',
    },
    {
      event: start({ buildspecOverride: 'version: 0.2' }),
      title: 'alice ran a build of CodeBuild project orders with other commands for the first time',
      severity: 'medium',
    },
    {
      event: start({ serviceRoleOverride: 'arn:aws:iam::111122223333:role/ops', imageOverride: 'example.com/a:1' }),
      title: 'alice ran a build of CodeBuild project orders with another image and another role for the first time',
    },
  ],
  silent: [
    { event: update('ci/buildspec.yml'), because: 'the commands are in the source, as before' },
    { event: start({}), because: 'it was built as it is defined' },
    { event: start({ sourceVersion: 'feature' }), because: 'another branch was built' },
  ],
})
