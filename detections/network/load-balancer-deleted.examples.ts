import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const loadBalancerArn = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/main/50dc6c495c0c9188'

const remove = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('elasticloadbalancing:DeleteLoadBalancer', { requestParameters, ...record })

export default defineExamples({
  fires: [
    { event: remove({ loadBalancerArn }), title: 'alice deleted load balancer main', severity: 'medium' },
    { event: remove({ loadBalancerName: 'old' }), title: 'alice deleted load balancer old' },
    {
      event: remove(
        { loadBalancerArn },
        { userAgent: 'elbv2.k8s.aws/v2.8.2 aws-sdk-go/1.55.5 (go1.22.5; linux; amd64)' },
      ),
      title: 'alice deleted load balancer main',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: remove({ loadBalancerArn }, { errorCode: 'OperationNotPermittedException' }),
      because: 'it is protected against deletion',
    },
    {
      event: apiCall('elasticloadbalancing:DeleteTargetGroup', {
        requestParameters: { targetGroupArn: 'arn:aws:elasticloadbalancing:target' },
      }),
      because: 'a target group answers nobody by itself',
    },
  ],
})
