import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/capacity-bought',
  calls: [
    'ec2:PurchaseCapacityBlock',
    'ec2:PurchaseHostReservation',
    'ec2:PurchaseReservedInstancesOffering',
    'elasticache:PurchaseReservedCacheNodesOffering',
    'es:PurchaseReserved*',
    'memorydb:PurchaseReservedNodesOffering',
    'rds:PurchaseReservedDBInstancesOffering',
    'redshift:PurchaseReservedNodeOffering',
  ],
  severity: 'high',
  title: (e) => `${e.actor.name} bought reserved capacity of ${names.get(e.action.service) ?? e.action.service}`,
  why: 'A reservation binds the account to pay for it, for up to three years, and cannot be given back.',
  respond: (e) => [
    `Ask ${e.actor.name} who approved it.`,
    'If nobody did, open a case with AWS Support for billing today: it cannot be undone by yourself.',
    ...otherCalls(e),
  ],
  falsePositives: ['Whoever looks after the costs buys reservations by a plan.'],
  mitre: ['T1496'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-reserved-instances.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PurchaseReservedInstancesOffering.html',
  ],
})

const names: ReadonlyMap<string, string> = new Map([
  ['ec2', 'EC2'],
  ['elasticache', 'ElastiCache'],
  ['es', 'OpenSearch'],
  ['memorydb', 'MemoryDB'],
  ['rds', 'RDS'],
  ['redshift', 'Redshift'],
])
