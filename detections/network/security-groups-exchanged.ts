import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { asked, askedList, askedObjects, textIn } from '../requests/parameters.ts'
import { loadBalancerOf } from '../requests/resource-names.ts'
import { named, someOf } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/security-groups-exchanged',
  calls: [
    'ec2:ModifyNetworkInterfaceAttribute',
    'ec2:ModifyInstanceAttribute',
    'elasticloadbalancing:SetSecurityGroups',
    'elasticloadbalancing:ApplySecurityGroupsToLoadBalancer',
  ],
  where: (e) => groupsOf(e).length > 0,
  severity: 'low',
  title: (e) => `${e.actor.name} put ${subjectOf(e)} into ${groupsInWords(groupsOf(e))}`,
  why: 'The groups that were there are replaced, and with them who can reach it.',
  respond: (e) => [
    {
      do: 'See what the groups let in:',
      run: aws`ec2 describe-security-group-rules --filters ${`Name=group-id,Values=${groupsOf(e).join(',')}`} --region ${e.region}`,
    },
    `Ask ${e.actor.name} why; the groups before are in the history of AWS Config, where it is on.`,
  ],
  falsePositives: ['A machine is put into an isolated group while an incident is looked into.'],
  mitre: ['T1686.001'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetSecurityGroups.html',
  ],
})

function groupsOf(e: ApiCall): readonly string[] {
  const inSet = askedObjects(e, 'groupSet').flatMap((group) => textIn(group, 'groupId') ?? [])
  return [...inSet, ...askedList(e, 'securityGroups')]
}

function groupsInWords(groups: readonly string[]): string {
  return `security group${groups.length === 1 ? '' : 's'} ${someOf(groups)}`
}

function subjectOf(e: ApiCall): string {
  if (e.action.service === 'elasticloadbalancing') return named('load balancer', loadBalancerOf(e))
  return asked(e, 'networkInterfaceId') ?? asked(e, 'instanceId') ?? 'a network interface'
}
