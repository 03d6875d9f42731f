import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  destinationOf,
  isToInternet,
  reroutes,
  routeTableOf,
  showRouteTable,
  targetInWords,
} from '../requests/network/routes.ts'
import { isWorld } from '../requests/network/world.ts'
import { asked } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/route-table-changed',
  calls: [
    'ec2:AssociateRouteTable',
    'ec2:CreateRoute',
    'ec2:CreateRouteTable',
    'ec2:DeleteRoute',
    'ec2:DeleteRouteTable',
    'ec2:DisassociateRouteTable',
    'ec2:ReplaceRouteTableAssociation',
  ],
  // Routes to the internet and through machines have detections of their own.
  where: (e) => e.action.name !== 'CreateRoute' || !(isToInternet(e) || reroutes(e)),
  severity: (e) => (e.action.name === 'DeleteRoute' && isWorld(destinationOf(e)) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} ${deedOf(e)}`,
  why: 'Routes decide where traffic goes; one that is missing or wrong cuts subnets off.',
  respond: (e) => [
    ...(e.action.name === 'DeleteRouteTable' ? [] : showRouteTable(e)),
    `Ask ${e.actor.name} about it where it was not announced.`,
  ],
  falsePositives: ['Route tables change when a network is built or rebuilt.'],
  // Networks are built and taken down many parts at a time.
  groupBy: (e) => `${e.account.id} ${e.region} ${lastingName(e.actor)} ${e.action.name}`,
  cis: ['4.13'],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html'],
})

function deedOf(e: ApiCall): string {
  const table = named('route table', routeTableOf(e) ?? textAt(e.response, 'routeTable', 'routeTableId'))
  switch (e.action.name) {
    case 'CreateRoute':
      return `routed ${destinationOf(e)} to ${targetInWords(e)} in ${table}`
    case 'DeleteRoute':
      return `deleted the route for ${destinationOf(e)} from ${table}`
    case 'CreateRouteTable':
      return `created ${table}`
    case 'DeleteRouteTable':
      return `deleted ${table}`
    case 'DisassociateRouteTable':
      return 'took a subnet away from its route table'
    default:
      return `put ${asked(e, 'subnetId') ?? 'a subnet'} under ${table}`
  }
}
