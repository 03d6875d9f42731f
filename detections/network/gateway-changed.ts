import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { answered, asked } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/gateway-changed',
  calls: [
    'ec2:CreateCustomerGateway',
    'ec2:CreateEgressOnlyInternetGateway',
    'ec2:CreateInternetGateway',
    'ec2:CreateNatGateway',
    'ec2:CreateVpnGateway',
    'ec2:DeleteCustomerGateway',
    'ec2:DeleteEgressOnlyInternetGateway',
    'ec2:DeleteInternetGateway',
    'ec2:DeleteNatGateway',
    'ec2:DeleteVpnConnection',
    'ec2:DeleteVpnGateway',
    'ec2:DetachInternetGateway',
    'ec2:DetachVpnGateway',
  ],
  severity: (e) => (cutsOff.has(e.action.name) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} ${deedOf(e)} ${gatewayInWords(e)}`,
  why: (e) => {
    if (e.action.name.startsWith('Create'))
      return 'Gateways are the ways in and out of a network; one that nobody planned may be meant for others.'
    return cutsOff.has(e.action.name)
      ? 'Gateways are the ways in and out of a network; what relied on this one is cut off.'
      : 'Gateways are the ways in and out of a network; this one was joined to none when it was deleted.'
  },
  respond: (e) => [
    ...(cutsOff.has(e.action.name)
      ? ['See whether something lost its connection: routes to the gateway now lead nowhere.']
      : []),
    ...(e.action.name.startsWith('Create')
      ? ['See which route tables send traffic to it, and which network it joins.']
      : []),
    `Ask ${e.actor.name} about it where it was not announced.`,
  ],
  falsePositives: ['A network is being built, rebuilt or taken down.'],
  // Networks are built and taken down many parts at a time.
  groupBy: (e) => `${e.account.id} ${e.region} ${lastingName(e.actor)} ${e.action.name}`,
  cis: ['4.12'],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
  ],
})

/** Calls after which connections end that may have been in use. */
const cutsOff: ReadonlySet<string> = new Set([
  'DeleteEgressOnlyInternetGateway',
  'DeleteNatGateway',
  'DeleteVpnConnection',
  'DetachInternetGateway',
  'DetachVpnGateway',
])

function deedOf({ action }: ApiCall): string {
  if (action.name.startsWith('Detach')) return 'detached'
  return action.name.startsWith('Delete') ? 'deleted' : 'created'
}

function gatewayInWords(e: ApiCall): string {
  const vpc = e.action.name.startsWith('Detach') ? asked(e, 'vpcId') : undefined
  return `${named(kindOf(e)?.word ?? 'gateway', gatewayOf(e))}${vpc === undefined ? '' : ` from ${vpc}`}`
}

/** What is new has its ID in the answer. */
function gatewayOf(e: ApiCall): string | undefined {
  const kind = kindOf(e)
  return kind && (asked(e, `${kind.field}Id`) ?? answered(e, kind.field, `${kind.field}Id`))
}

function kindOf({ action }: ApiCall): { readonly field: string; readonly word: string } | undefined {
  return kinds.find(({ field }) => action.name.toLowerCase().endsWith(field.toLowerCase()))
}

const kinds = [
  { field: 'customerGateway', word: 'customer gateway' },
  { field: 'egressOnlyInternetGateway', word: 'egress-only internet gateway' },
  { field: 'internetGateway', word: 'internet gateway' },
  { field: 'natGateway', word: 'NAT gateway' },
  { field: 'vpnConnection', word: 'VPN connection' },
  { field: 'vpnGateway', word: 'VPN gateway' },
] as const
