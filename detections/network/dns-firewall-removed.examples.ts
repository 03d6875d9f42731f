import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const group = 'rslvr-frg-0123456789abcdef'

const call = (name: string, requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall(`route53resolver:${name}`, { requestParameters, ...record })

const rule = { firewallRuleGroupId: group, firewallDomainListId: 'rslvr-fdl-0123456789abcdef' }

export default defineExamples({
  fires: [
    {
      event: call(
        'DisassociateFirewallRuleGroup',
        { firewallRuleGroupAssociationId: 'rslvr-frgassoc-0123456789abcdef' },
        {
          responseElements: {
            firewallRuleGroupAssociation: {
              firewallRuleGroupId: group,
              vpcId: 'vpc-0123456789abcdef0',
              priority: 101,
              status: 'DELETING',
            },
          },
        },
      ),
      title: `alice took DNS firewall rule group ${group} away from vpc-0123456789abcdef0`,
      severity: 'medium',
    },
    {
      event: call('DeleteFirewallRuleGroup', { firewallRuleGroupId: group }),
      title: `alice deleted DNS firewall rule group ${group}`,
    },
    {
      event: call('DeleteFirewallRule', rule, {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)',
      }),
      title: `alice deleted a rule of DNS firewall rule group ${group}`,
      severity: 'low',
    },
    {
      event: call('UpdateFirewallRule', { ...rule, action: 'ALLOW' }),
      title: `alice set a rule of DNS firewall rule group ${group} to let names pass`,
    },
    {
      event: call('UpdateFirewallConfig', { resourceId: 'vpc-0123456789abcdef0', firewallFailOpen: 'ENABLED' }),
      title: 'alice let DNS of vpc-0123456789abcdef0 pass when its firewall does not answer',
    },
  ],
  silent: [
    { event: call('UpdateFirewallRule', { ...rule, action: 'BLOCK' }), because: 'the rule blocks' },
    { event: call('UpdateFirewallRule', { ...rule, priority: 5 }), because: 'the rule does what it did' },
    {
      event: call('UpdateFirewallConfig', { resourceId: 'vpc-0123456789abcdef0', firewallFailOpen: 'DISABLED' }),
      because: 'nothing passes without an answer',
    },
  ],
})
