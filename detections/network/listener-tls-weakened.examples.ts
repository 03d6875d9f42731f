import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const listenerArn =
  'arn:aws:elasticloadbalancing:us-east-1:111122223333:listener/app/main/50dc6c495c0c9188/f2f7dc8efc522ab2'

const modify = (sslPolicy: string, record: JsonObject = {}) =>
  apiCall('elasticloadbalancing:ModifyListener', { requestParameters: { listenerArn, sslPolicy }, ...record })

export default defineExamples({
  fires: [
    {
      event: modify('ELBSecurityPolicy-2016-08'),
      title: 'alice let load balancer main speak TLS older than 1.2 (ELBSecurityPolicy-2016-08)',
      severity: 'low',
    },
    {
      event: modify('ELBSecurityPolicy-TLS13-1-0-2021-06', {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)',
      }),
      title: 'alice let load balancer main speak TLS older than 1.2 (ELBSecurityPolicy-TLS13-1-0-2021-06)',
      severity: 'information',
    },
    {
      event: modify('ELBSecurityPolicy-TLS-1-0-2015-04'),
      title: 'alice let load balancer main speak TLS older than 1.2 (ELBSecurityPolicy-TLS-1-0-2015-04)',
    },
  ],
  silent: [
    { event: modify('ELBSecurityPolicy-TLS13-1-2-2021-06'), because: 'TLS 1.2 is the oldest version it takes' },
    { event: modify('ELBSecurityPolicy-FS-1-2-Res-2020-10'), because: 'TLS 1.2 is the oldest version it takes' },
    {
      event: apiCall('elasticloadbalancing:ModifyListener', { requestParameters: { listenerArn, port: 8443 } }),
      because: 'the policy stays as it is',
    },
  ],
})
