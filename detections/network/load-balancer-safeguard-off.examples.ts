import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const loadBalancerArn = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/main/50dc6c495c0c9188'

const modify = (attributes: readonly JsonObject[], record: JsonObject = {}) =>
  apiCall('elasticloadbalancing:ModifyLoadBalancerAttributes', {
    requestParameters: { loadBalancerArn, attributes },
    ...record,
  })

const logsOff = { key: 'access_logs.s3.enabled', value: 'false' }
const protectionOff = { key: 'deletion_protection.enabled', value: 'false' }

export default defineExamples({
  fires: [
    {
      event: modify([protectionOff]),
      title: 'alice switched off deletion protection of load balancer main',
      severity: 'medium',
    },
    {
      event: modify([logsOff, protectionOff]),
      title: 'alice switched off access logs and deletion protection of load balancer main',
    },
    {
      event: modify([logsOff], { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)' }),
      title: 'alice switched off access logs of load balancer main',
      severity: 'low',
    },
    {
      event: apiCall('elasticloadbalancing:ModifyLoadBalancerAttributes', {
        requestParameters: { loadBalancerName: 'old', loadBalancerAttributes: { accessLog: { enabled: false } } },
      }),
      title: 'alice switched off access logs of load balancer old',
    },
  ],
  silent: [
    { event: modify([{ key: 'deletion_protection.enabled', value: 'true' }]), because: 'it was switched on' },
    { event: modify([{ key: 'routing.http2.enabled', value: 'false' }]), because: 'it protects nothing' },
  ],
})
