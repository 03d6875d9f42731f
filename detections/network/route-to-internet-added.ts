import { defineCallDetection } from '../define-call-detection.ts'
import { deleteRoute, destinationOf, isToInternet, routeTableOf, showRouteTable } from '../requests/network/routes.ts'
import { isWorld } from '../requests/network/world.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/route-to-internet-added',
  calls: ['ec2:CreateRoute', 'ec2:ReplaceRoute'],
  where: isToInternet,
  severity: (e) => (isWorld(destinationOf(e)) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => {
    const table = named('route table', routeTableOf(e))
    return `${e.actor.name} routed ${destinationOf(e)} to the internet gateway in ${table}`
  },
  why: 'The subnets that use this table are public now: their machines can be reached from the internet.',
  respond: (e) => [
    ...deleteRoute(e),
    ...showRouteTable(e),
    `Ask ${e.actor.name} whether these subnets are meant to be public.`,
  ],
  falsePositives: ['A new public subnet is being built.'],
  mitre: ['T1686.001'],
  cis: ['4.13'],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html'],
})
