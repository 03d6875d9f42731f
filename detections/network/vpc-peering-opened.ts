import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { asked } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/vpc-peering-opened',
  calls: ['ec2:AcceptVpcPeeringConnection', 'ec2:CreateVpcPeeringConnection'],
  severity: severityOf,
  title: (e) => {
    const connection = named('peering connection', connectionOf(e))
    return `${e.actor.name} ${deedOf(e)} ${connection}${otherSide(e)}`
  },
  why: (e) =>
    `Two networks become one ${accepts(e) ? '' : 'once the other side accepts and '}as soon as there are routes: what is there gets as far as the rules let it.`,
  respond: (e) => [
    ...ifKnown(connectionOf(e), (id) => ({
      do: 'If it is not expected, take it down:',
      run: aws`ec2 delete-vpc-peering-connection --vpc-peering-connection-id ${id} --region ${e.region}`,
    })),
    'Find out whose account is on the other side, and which routes and security groups already lead there.',
    `Ask ${e.actor.name} why the networks have to be joined.`,
  ],
  falsePositives: ['Networks of your own accounts are joined, or that of a provider you have a contract with.'],
  mitre: ['T1599'],
  cis: ['4.14'],
  references: ['https://docs.aws.amazon.com/vpc/latest/peering/what-is-vpc-peering.html'],
})

/** Who accepts lets another network in at once; who asks still needs the other side. */
function severityOf(e: ApiCall): Severity {
  if (otherAccountOf(e) === undefined) return 'low'
  return accepts(e) ? 'high' : 'medium'
}

function accepts({ action }: ApiCall): boolean {
  return action.name === 'AcceptVpcPeeringConnection'
}

function deedOf(e: ApiCall): string {
  return accepts(e) ? 'accepted' : 'asked for'
}

function connectionOf(e: ApiCall): string | undefined {
  return asked(e, 'vpcPeeringConnectionId') ?? textAt(e.response, 'vpcPeeringConnection', 'vpcPeeringConnectionId')
}

function otherSide(e: ApiCall): string {
  const other = otherAccountOf(e)
  if (other === undefined) return ''
  return ` ${accepts(e) ? 'from' : 'with'} account ${other}`
}

function otherAccountOf(e: ApiCall): string | undefined {
  const side = accepts(e) ? 'requesterVpcInfo' : 'accepterVpcInfo'
  const owner = asked(e, 'peerOwnerId') ?? textAt(e.response, 'vpcPeeringConnection', side, 'ownerId')
  return owner === e.account.id ? undefined : owner
}
