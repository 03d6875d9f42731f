import { defineCallDetection } from '../define-call-detection.ts'
import {
  deleteRoute,
  destinationOf,
  isToMachine,
  reroutes,
  routeTableOf,
  showRouteTable,
  targetInWords,
} from '../requests/network/routes.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/traffic-rerouted',
  calls: ['ec2:CreateRoute', 'ec2:ReplaceRoute'],
  where: reroutes,
  severity: (e) => (isToMachine(e) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => {
    const table = named('route table', routeTableOf(e))
    return `${e.actor.name} routed ${destinationOf(e)} through ${targetInWords(e)} in ${table}`
  },
  why: 'Whoever controls the target can read, change or drop this traffic.',
  respond: (e) => [
    ...deleteRoute(e),
    ...showRouteTable(e),
    `Ask ${e.actor.name} what the target does with the traffic.`,
  ],
  falsePositives: ['A NAT instance or a firewall appliance failed over to its other machine.'],
  mitre: ['T1557'],
  cis: ['4.13'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRoute.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
  ],
})
