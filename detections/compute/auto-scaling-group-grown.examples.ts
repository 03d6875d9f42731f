import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (requestParameters: object, record = {}) =>
  apiCall('autoscaling:UpdateAutoScalingGroup', {
    requestParameters: { autoScalingGroupName: 'web', ...requestParameters },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: update({ minSize: 0, maxSize: 100, desiredCapacity: 100 }),
      title: 'alice set Auto Scaling group web to 100 instances',
      severity: 'medium',
    },
    {
      event: apiCall('autoscaling:CreateAutoScalingGroup', {
        requestParameters: { autoScalingGroupName: 'batch', minSize: 30, maxSize: 60 },
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
      }),
      title: 'role Deploy (session ci-42) set Auto Scaling group batch to 30 instances',
      severity: 'low',
    },
  ],
  silent: [
    { event: update({ minSize: 2, maxSize: 200 }), because: 'it may grow one day, and is small now' },
    { event: update({ desiredCapacity: 4 }), because: 'it is small' },
  ],
})
