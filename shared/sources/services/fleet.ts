import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { thingInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const fleet = { 'sub-type': text, description: text }

export type Fleet = Detail<typeof fleet>

export type FleetKind = 'EC2 Fleet' | 'Spot Fleet'

/**
 * A fleet cannot fulfil its target: an error stops it from trying on, an information does not. Fleets of type `instant` tell nothing.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-fleet-event-types.html
 */
export const ec2Fleet = defineFleet('EC2 Fleet', 'aws.ec2fleet')

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-fleet-event-types.html */
export const spotFleet = defineFleet('Spot Fleet', 'aws.ec2spotfleet')

function defineFleet(kind: FleetKind, source: string) {
  const prefix = kind === 'EC2 Fleet' ? kind : `EC2 ${kind}`
  return defineService({
    source,
    detailTypes: [`${prefix} Error`, `${prefix} Information`],
    detail: fleet,
    resources: (_, { resources }) => resources.slice(0, 1).map(resourceOfArn),
    what: (event, { resources, detailType }) =>
      `${fleetInWords(kind, resources[0]?.split('/').at(-1))} ${problemOf(event)}${detailType.endsWith('Error') ? ' and stopped trying' : ''}`,
    because: ({ description }) => description,
  })
}

const problems: ReadonlyMap<string, string> = new Map([
  ['iamFleetRoleInvalid', 'may not launch or terminate instances'],
  ['allLaunchSpecsTemporarilyBlacklisted', 'failed with each of its launch configurations'],
  ['spotInstanceCountLimitExceeded', 'reached the limit of Spot Instances'],
  ['spotFleetRequestConfigurationInvalid', 'has an invalid configuration'],
  ['fleetProgressHalted', 'launches nothing at its price'],
  ['launchSpecTemporarilyBlacklisted', 'failed several times with one of its launch configurations'],
  ['registerWithLoadBalancersFailed', 'could not register its instances with the load balancer'],
])

/** "reached the limit of Spot Instances" */
export function problemOf({ 'sub-type': kind }: Fleet): string {
  return problems.get(kind ?? '') ?? 'cannot launch its instances'
}

/** "EC2 Fleet fleet-9bb19bc6" */
export function fleetInWords(kind: FleetKind, id: string | undefined): string {
  return thingInWords(kind, id)
}
