import type { Step } from '../../../shared/core/detection.ts'
import type { ApiCall } from '../../../shared/core/event.ts'
import { aws } from '../../../shared/core/shell-command.ts'
import { ifKnown } from '../../steps.ts'
import { asked } from '../parameters.ts'
import { named } from '../words.ts'

interface RouteTarget {
  readonly word: string
  readonly id: string | undefined
}

/** Where a call of CreateRoute or ReplaceRoute sends the traffic. */
function routeTargetOf(e: ApiCall): RouteTarget {
  for (const [parameter, word] of targets) {
    const id = asked(e, parameter)
    if (id !== undefined) return { word: gatewayWord(id) ?? word, id }
  }
  return { word: 'target', id: undefined }
}

/** "instance i-0abc" */
export function targetInWords(e: ApiCall): string {
  const { word, id } = routeTargetOf(e)
  return named(word, id)
}

/** Internet gateways and others share one parameter, and differ in the ID. */
function gatewayWord(id: string): string | undefined {
  if (id.startsWith('igw-')) return 'internet gateway'
  if (id.startsWith('vgw-')) return 'VPN gateway'
  return id.startsWith('vpce-') ? 'VPC endpoint' : undefined
}

export function routeTableOf(e: ApiCall): string | undefined {
  return asked(e, 'routeTableId')
}

/** An address range, or the ID of a prefix list. */
export function destinationOf(e: ApiCall): string {
  const [, destination] = destinationParameter(e)
  return destination ?? 'some addresses'
}

/** The step that takes a new route away again; a replaced one would have to be put back as it was. */
export function deleteRoute(e: ApiCall): readonly Step[] {
  const table = routeTableOf(e)
  const [option, destination] = destinationParameter(e)
  if (e.action.name !== 'CreateRoute' || table === undefined || destination === undefined) return []
  const run = aws`ec2 delete-route --route-table-id ${table} ${option} ${destination} --region ${e.region}`
  return [{ do: 'Take the route away:', run }]
}

/** Which routes there are now, and which subnets use them. */
export function showRouteTable(e: ApiCall): readonly Step[] {
  return ifKnown(routeTableOf(e), (table) => ({
    do: 'See the routes, and the subnets that use them:',
    run: aws`ec2 describe-route-tables --route-table-ids ${table} --region ${e.region}`,
  }))
}

/** Whether a call turns traffic to somewhere else than the internet: any change of a route, or a new one to a machine. */
export function reroutes(e: ApiCall): boolean {
  if (isToInternet(e)) return false
  return e.action.name === 'ReplaceRoute' || isToMachine(e)
}

export function isToInternet(e: ApiCall): boolean {
  return routeTargetOf(e).word === 'internet gateway'
}

export function isToMachine(e: ApiCall): boolean {
  const { word } = routeTargetOf(e)
  return word === 'instance' || word === 'network interface'
}

const targets: readonly (readonly [parameter: string, word: string])[] = [
  ['gatewayId', 'gateway'],
  ['networkInterfaceId', 'network interface'],
  ['instanceId', 'instance'],
  ['vpcPeeringConnectionId', 'peering connection'],
  ['transitGatewayId', 'transit gateway'],
  ['natGatewayId', 'NAT gateway'],
  ['vpcEndpointId', 'VPC endpoint'],
  ['egressOnlyInternetGatewayId', 'egress-only internet gateway'],
  ['coreNetworkArn', 'core network'],
  ['localGatewayId', 'local gateway'],
  ['carrierGatewayId', 'carrier gateway'],
]

function destinationParameter(e: ApiCall): readonly [option: string, destination: string | undefined] {
  const v6 = asked(e, 'destinationIpv6CidrBlock')
  if (v6 !== undefined) return ['--destination-ipv6-cidr-block', v6]
  const list = asked(e, 'destinationPrefixListId')
  if (list !== undefined) return ['--destination-prefix-list-id', list]
  return ['--destination-cidr-block', asked(e, 'destinationCidrBlock')]
}
