import type { ApiCall } from '../../shared/core/event.ts'
import { isWord } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { asked, askedFlag } from '../requests/parameters.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/source-destination-check-off',
  calls: ['ec2:ModifyInstanceAttribute', 'ec2:ModifyNetworkInterfaceAttribute'],
  where: (e) => askedFlag(e, 'sourceDestCheck') === false || isOlderForm(e),
  severity: 'medium',
  title: (e) =>
    `${e.actor.name} let ${asked(e, 'instanceId') ?? interfaceOf(e) ?? 'a machine'} pass on the traffic of others`,
  why: 'Without the check of source and destination a machine can stand between others and read what they send.',
  respond: (e) => [
    ...ifKnown(asked(e, 'instanceId'), (instance) => ({
      do: 'Switch the check on again:',
      run: aws`ec2 modify-instance-attribute --instance-id ${instance} --source-dest-check --region ${e.region}`,
    })),
    ...ifKnown(interfaceOf(e), (networkInterface) => ({
      do: 'Switch the check on again:',
      run: aws`ec2 modify-network-interface-attribute --network-interface-id ${networkInterface} --source-dest-check --region ${e.region}`,
    })),
    'See whether a route table sends traffic to it.',
    `Ask ${e.actor.name} whether it is a router, a NAT or a firewall.`,
  ],
  falsePositives: ['NAT instances, VPN routers, firewall appliances and nodes of some clusters need it so.'],
  mitre: ['T1557'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html',
  ],
})

function interfaceOf(e: ApiCall): string | undefined {
  return asked(e, 'networkInterfaceId')
}

/** The attribute by its name, and its value beside it. */
function isOlderForm(e: ApiCall): boolean {
  return isWord(asked(e, 'attribute'), 'sourceDestCheck') && askedFlag(e, 'value') === false
}
