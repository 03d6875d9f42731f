import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const vpcId = 'vpc-0123456789abcdef0'
const vPC = { vPCRegion: 'us-east-1', vPCId: vpcId }

const resolverRule = { resolverRuleId: 'rslvr-rr-0123456789abcdef0', vPCId: vpcId }

const call = (action: string, requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall(action, { requestParameters, ...record })

export default defineExamples({
  fires: [
    {
      event: call('ec2:AssociateDhcpOptions', { dhcpOptionsId: 'dopt-0123456789abcdef0', vpcId }),
      title: `alice gave ${vpcId} other DHCP options (dopt-0123456789abcdef0)`,
      severity: 'medium',
    },
    {
      event: call('ec2:AssociateDhcpOptions', { dhcpOptionsId: 'default', vpcId }),
      title: `alice gave ${vpcId} other DHCP options (default)`,
    },
    {
      event: call('route53:AssociateVPCWithHostedZone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', vPC }),
      title: `alice attached private zone Z0123456789ABCDEFGHIJ to ${vpcId}`,
      severity: 'low',
    },
    {
      event: call('route53:CreateHostedZone', { name: 'example.com.', vPC, callerReference: '1' }),
      title: `alice created private zone example.com for ${vpcId}`,
    },
    {
      event: call('route53resolver:AssociateResolverRule', resolverRule),
      title: `alice attached resolver rule rslvr-rr-0123456789abcdef0 to ${vpcId}`,
      severity: 'medium',
    },
    {
      event: call('route53resolver:DisassociateResolverRule', resolverRule, {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)',
      }),
      title: `alice detached resolver rule rslvr-rr-0123456789abcdef0 from ${vpcId}`,
      severity: 'low',
    },
  ],
  silent: [
    {
      event: call('route53:CreateHostedZone', { name: 'example.com.', callerReference: '1' }),
      because: 'the zone is public',
    },
    {
      event: call('ec2:CreateDhcpOptions', { dhcpConfigurationSet: { items: [] } }),
      because: 'no VPC uses the options yet',
    },
  ],
})
