import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (requestParameters: object, record = {}) =>
  apiCall('ecs:UpdateService', {
    requestParameters: { cluster: 'main', service: 'orders', ...requestParameters },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: update({ desiredCount: 0 }),
      title: 'alice stopped ECS service orders of cluster main',
      severity: 'medium',
    },
    {
      event: apiCall('ecs:DeleteService', {
        requestParameters: { service: 'arn:aws:ecs:us-east-1:111122223333:service/main/orders', force: true },
      }),
      title: 'alice deleted ECS service orders of cluster default',
    },
    {
      event: update({ desiredCount: 0 }, { userAgent: 'Terraform/1.9.0' }),
      title: 'alice stopped ECS service orders of cluster main',
      severity: 'low',
    },
  ],
  silent: [
    { event: update({ desiredCount: 2 }), because: 'two tasks still run' },
    { event: update({ forceNewDeployment: true }), because: 'it is deployed again' },
  ],
})
