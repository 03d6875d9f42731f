import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const loadBalancerArn = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/main/50dc6c495c0c9188'
const listenerArn =
  'arn:aws:elasticloadbalancing:us-east-1:111122223333:listener/app/main/50dc6c495c0c9188/f2f7dc8efc522ab2'

const create = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('elasticloadbalancing:CreateListener', {
    requestParameters: { loadBalancerArn, protocol: 'HTTP', port: 80, ...requestParameters },
    responseElements: { listeners: [{ listenerArn, protocol: 'HTTP' }] },
    ...record,
  })

const forward = { defaultActions: [{ type: 'forward', targetGroupArn: 'arn:aws:elasticloadbalancing:target' }] }

export default defineExamples({
  fires: [
    {
      event: create(forward),
      title: 'alice gave load balancer main a listener for HTTP without TLS',
      severity: 'low',
    },
    {
      event: create(forward, { userAgent: 'elbv2.k8s.aws/v2.8.2 aws-sdk-go/1.55.5 (go1.22.5; linux; amd64)' }),
      title: 'alice gave load balancer main a listener for HTTP without TLS',
      severity: 'information',
    },
    {
      event: apiCall('elasticloadbalancing:ModifyListener', {
        requestParameters: { listenerArn, protocol: 'HTTP', port: 80 },
      }),
      title: 'alice switched a listener of load balancer main to HTTP without TLS',
      severity: 'medium',
    },
    {
      event: apiCall('elasticloadbalancing:CreateLoadBalancerListeners', {
        requestParameters: {
          loadBalancerName: 'old',
          listeners: [{ protocol: 'HTTP', loadBalancerPort: 80, instancePort: 8080 }],
        },
      }),
      title: 'alice gave load balancer old a listener for HTTP without TLS',
    },
  ],
  silent: [
    {
      event: create({ defaultActions: [{ type: 'redirect', redirectConfig: { protocol: 'HTTPS', port: '443' } }] }),
      because: 'everybody is sent to HTTPS',
    },
    { event: create({ ...forward, protocol: 'HTTPS', port: 443 }), because: 'it uses TLS' },
    { event: create({ ...forward, protocol: 'TCP' }), because: 'TLS may end behind it' },
  ],
})
