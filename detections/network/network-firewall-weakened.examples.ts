import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const call = (name: string, requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall(`network-firewall:${name}`, { requestParameters, ...record })

const policy = (statelessDefaultActions: readonly string[]) => ({
  firewallPolicyName: 'strict',
  updateToken: 'token',
  firewallPolicy: { statelessDefaultActions, statelessFragmentDefaultActions: ['aws:drop'] },
})

export default defineExamples({
  fires: [
    {
      event: call('DeleteFirewall', {
        firewallArn: 'arn:aws:network-firewall:us-east-1:111122223333:firewall/main',
      }),
      title: 'alice deleted network firewall main',
      severity: 'high',
    },
    {
      event: call(
        'DeleteFirewall',
        { firewallName: 'main' },
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)' },
      ),
      title: 'alice deleted network firewall main',
      severity: 'high',
    },
    {
      event: call('DisassociateSubnets', { firewallName: 'main', subnetIds: ['subnet-1', 'subnet-2'] }),
      title: 'alice took 2 subnets away from network firewall main',
    },
    {
      event: call('UpdateFirewallDeleteProtection', { firewallName: 'main', deleteProtection: false }),
      title: 'alice switched off the deletion protection of network firewall main',
      severity: 'medium',
    },
    {
      event: call('UpdateFirewallPolicy', policy(['aws:pass'])),
      title: 'alice let all traffic pass in network firewall policy strict',
    },
    {
      event: call('AssociateFirewallPolicy', {
        firewallName: 'main',
        firewallPolicyArn: 'arn:aws:network-firewall:us-east-1:111122223333:firewall-policy/loose',
      }),
      title: 'alice gave network firewall main another policy (loose)',
    },
    {
      event: call('UpdateLoggingConfiguration', {
        firewallName: 'main',
        loggingConfiguration: { logDestinationConfigs: [] },
      }),
      title: 'alice switched off the logs of network firewall main',
    },
  ],
  silent: [
    {
      event: call('UpdateFirewallDeleteProtection', { firewallName: 'main', deleteProtection: true }),
      because: 'the protection was switched on',
    },
    {
      event: call('UpdateFirewallPolicy', policy(['aws:forward_to_sfe'])),
      because: 'the stateful rules decide',
    },
    {
      event: call('UpdateLoggingConfiguration', {
        firewallName: 'main',
        loggingConfiguration: { logDestinationConfigs: [{ logType: 'ALERT', logDestinationType: 'S3' }] },
      }),
      because: 'alerts are still written down',
    },
  ],
})
