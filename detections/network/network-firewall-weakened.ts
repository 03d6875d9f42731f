import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, listAt, textAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/network-firewall-weakened',
  calls: [
    'network-firewall:AssociateFirewallPolicy',
    'network-firewall:DeleteFirewall',
    'network-firewall:DisassociateSubnets',
    'network-firewall:UpdateFirewallDeleteProtection',
    'network-firewall:UpdateFirewallPolicy',
    'network-firewall:UpdateLoggingConfiguration',
  ],
  where: (e) => deedOf(e) !== undefined,
  severity: (e) => deedOf(e)?.severity ?? 'medium',
  title: (e) => `${e.actor.name} ${deedOf(e)?.words ?? 'weakened a network firewall'}`,
  why: (e) =>
    whys.get(e.action.name) ?? 'The firewall stands between the network and the internet; now it keeps out less.',
  respond: (e) => [
    ...restore(e),
    /Policy$/.test(e.action.name) ? `Ask ${e.actor.name} what had to get through.` : `Ask ${e.actor.name} why.`,
  ],
  falsePositives: (e) => [
    e.action.name === 'UpdateLoggingConfiguration'
      ? 'The logs go elsewhere from now on.'
      : 'The network is rebuilt, or its rules move to another policy.',
  ],
  mitre: ['T1686.001'],
  references: [
    'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_DeleteFirewall.html',
    'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_UpdateFirewallPolicy.html',
  ],
})

const whys: ReadonlyMap<string, string> = new Map([
  [
    'AssociateFirewallPolicy',
    'The firewall stands between the network and the internet; now other rules decide what passes.',
  ],
  ['DeleteFirewall', 'It stood between the network and the internet: without it traffic passes unseen, or not at all.'],
  ['DisassociateSubnets', 'From these subnets traffic now passes unseen, or not at all.'],
  ['UpdateFirewallDeleteProtection', 'One call can now delete the firewall between the network and the internet.'],
  [
    'UpdateFirewallPolicy',
    'Whatever no rule speaks of passes between the network and the internet without being looked at.',
  ],
  ['UpdateLoggingConfiguration', 'Nobody sees later what the firewall let through or kept out.'],
])

function deedOf(e: ApiCall): { readonly words: string; readonly severity: Severity } | undefined {
  const firewall = named('network firewall', firewallOf(e))
  switch (e.action.name) {
    case 'AssociateFirewallPolicy':
      return { words: `gave ${firewall} another policy (${policyOf(e)})`, severity: 'medium' }
    case 'DeleteFirewall':
      return { words: `deleted ${firewall}`, severity: 'high' }
    case 'DisassociateSubnets':
      return {
        words: `took ${listAt(e.request, 'subnetIds').length || 'its'} subnets away from ${firewall}`,
        severity: 'high',
      }
    case 'UpdateFirewallDeleteProtection':
      return flagAt(e.request, 'deleteProtection') === false
        ? { words: `switched off the deletion protection of ${firewall}`, severity: 'medium' }
        : undefined
    case 'UpdateFirewallPolicy':
      return passesEverything(e)
        ? { words: `let all traffic pass in network firewall policy ${policyOf(e)}`, severity: 'high' }
        : undefined
    default:
      return listAt(e.request, 'loggingConfiguration', 'logDestinationConfigs').length === 0
        ? { words: `switched off the logs of ${firewall}`, severity: 'medium' }
        : undefined
  }
}

/** Packets that no rule speaks of pass without being looked at any further. */
function passesEverything({ request }: ApiCall): boolean {
  return listAt(request, 'firewallPolicy', 'statelessDefaultActions').includes('aws:pass')
}

function firewallOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'firewallName') ?? textAt(request, 'firewallArn')?.split('/').at(-1)
}

function policyOf({ request }: ApiCall): string {
  return textAt(request, 'firewallPolicyName') ?? textAt(request, 'firewallPolicyArn')?.split('/').at(-1) ?? 'unknown'
}

function restore(e: ApiCall): readonly Step[] {
  const firewall = firewallOf(e)
  const policy = textAt(e.request, 'firewallPolicyName')
  if (e.action.name === 'UpdateFirewallPolicy' && policy !== undefined) {
    const run = aws`network-firewall describe-firewall-policy --firewall-policy-name ${policy} --region ${e.region}`
    return [{ do: 'See the policy, and put back what your code says:', run }]
  }
  if (firewall === undefined || e.action.name === 'DeleteFirewall') {
    return ['Put it back as your code or the history of AWS Config has it.', 'See which routes still lead to it.']
  }
  if (e.action.name === 'UpdateFirewallDeleteProtection') {
    const run = aws`network-firewall update-firewall-delete-protection --firewall-name ${firewall} --delete-protection --region ${e.region}`
    return [{ do: 'Switch it on again:', run }]
  }
  const run = aws`network-firewall describe-firewall --firewall-name ${firewall} --region ${e.region}`
  return [{ do: 'See how the firewall is set now, and put back what your code says:', run }]
}
