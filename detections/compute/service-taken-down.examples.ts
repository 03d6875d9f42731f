import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (sizes: JsonObject) =>
  apiCall('autoscaling:UpdateAutoScalingGroup', { requestParameters: { autoScalingGroupName: 'web', ...sizes } })

const dns = (...actions: readonly string[]) =>
  apiCall('route53:ChangeResourceRecordSets', {
    requestParameters: {
      hostedZoneId: 'Z0EXAMPLE',
      changeBatch: {
        changes: actions.map((action) => ({ action, resourceRecordSet: { name: 'www.example.com.', type: 'A' } })),
      },
    },
  })

export default defineExamples({
  fires: [
    {
      event: apiCall('autoscaling:DeleteAutoScalingGroup', {
        requestParameters: { autoScalingGroupName: 'web', forceDelete: true },
      }),
      title: 'alice deleted Auto Scaling group web with all its instances',
      severity: 'medium',
    },
    {
      event: update({ minSize: 0, maxSize: 0, desiredCapacity: 0 }),
      title: 'alice ended all instances of Auto Scaling group web',
      severity: 'medium',
    },
    {
      event: apiCall('eks:DeleteNodegroup', { requestParameters: { clusterName: 'main', nodegroupName: 'web' } }),
      title: 'alice deleted EKS node group web',
      severity: 'medium',
    },
    {
      event: apiCall('rds:StopDBInstance', { requestParameters: { dBInstanceIdentifier: 'orders' } }),
      title: 'alice stopped database orders',
      severity: 'low',
    },
    { event: dns('DELETE'), title: 'alice took www.example.com out of DNS', severity: 'low' },
    {
      event: apiCall('sns:DeleteTopic', {
        requestParameters: { topicArn: 'arn:aws:sns:us-east-1:111122223333:orders' },
      }),
      title: 'alice deleted SNS topic orders',
      severity: 'low',
    },
  ],
  silent: [
    { event: update({ maxSize: 4 }), because: 'the group still has instances' },
    { event: dns('DELETE', 'CREATE'), because: 'the name leads somewhere else' },
    {
      event: apiCall('autoscaling:DeleteAutoScalingGroup', { requestParameters: { autoScalingGroupName: 'web' } }),
      because: 'without force, only a group without instances is deleted',
    },
  ],
})
