import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const call = (action: string, requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall(action, { requestParameters, ...record })

const balancer = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/main/50dc6c495c0c9188'
const acl = { name: 'main', scope: 'REGIONAL', id: 'a1b2c3d4-5678-90ab-cdef-111111111111', lockToken: 'token' }

export default defineExamples({
  fires: [
    {
      event: call('wafv2:DisassociateWebACL', { resourceArn: balancer }),
      title: 'alice took the web firewall away from load balancer main',
      severity: 'high',
    },
    {
      event: call('wafv2:DisassociateWebACL', {
        resourceArn: 'arn:aws:apigateway:us-east-1::/restapis/a1b2c3d4e5/stages/prod',
      }),
      title: 'alice took the web firewall away from stage prod of API a1b2c3d4e5',
    },
    {
      event: call('waf-regional:DisassociateWebACL', {
        resourceArn: 'arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_Example',
      }),
      title: 'alice took the web firewall away from us-east-1_Example',
    },
    { event: call('wafv2:DeleteWebACL', acl), title: 'alice deleted web ACL main', severity: 'medium' },
    {
      event: call('wafv2:DeleteRuleGroup', acl, {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)',
      }),
      title: 'alice deleted WAF rule group main',
      severity: 'low',
    },
    {
      event: call('waf:DeleteRule', { ruleId: 'a1b2c3d4-5678-90ab-cdef-222222222222' }),
      title: 'alice deleted WAF rule a1b2c3d4-5678-90ab-cdef-222222222222',
    },
  ],
  silent: [
    {
      event: call('wafv2:AssociateWebACL', { resourceArn: balancer, webACLArn: 'arn:aws:wafv2:webacl' }),
      because: 'the application got a firewall',
    },
    {
      event: call('wafv2:DeleteWebACL', acl, { errorCode: 'WAFAssociatedItemException' }),
      because: 'it still protects something',
    },
    { event: call('wafv2:DeleteIPSet', acl), because: 'a list of addresses blocks nothing by itself' },
  ],
})
