import type { Resource } from '../../core/resource.ts'
import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { stateInWords, thingInWords, timeInWords } from './named-thing.ts'
import { type Detail, defineService, type ServiceEnvelope } from './service.ts'

const interruption = { 'instance-id': text, 'instance-action': text, 'instance-termination-time': text }

export type Interruption = Detail<typeof interruption>

const ofCapacityBlock = 'EC2 Capacity Reservation Instance Interruption Warning'

/**
 * EC2 takes an instance back: a Spot Instance two minutes later (one that hibernates, at once), those of a Capacity Block
 * when that ends. The ARN in `resources` of a warning may be malformed.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-instance-termination-notices.html
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/capacity-blocks-monitor.html
 */
export const instanceInterruption = defineService({
  source: 'aws.ec2',
  detailTypes: ['EC2 Spot Instance Interruption Warning', ofCapacityBlock],
  detail: interruption,
  resources: ({ 'instance-id': id }) => instances(id),
  what: (warning, { detailType }) => interruptionInWords(warning, detailType),
})

/** "Spot Instance i-0abc will be terminated in two minutes" */
export function interruptionInWords(
  { 'instance-id': id, 'instance-action': action, 'instance-termination-time': at }: Interruption,
  detailType: string,
): string {
  if (detailType === ofCapacityBlock) {
    return `${thingInWords('EC2 instance', id)} of a Capacity Block that ends will be ${done(action)}${at === undefined ? '' : ` at ${timeInWords(at)}`}`
  }
  if (action === 'hibernate') return `${spotInstanceInWords(id)} is being hibernated`
  return `${spotInstanceInWords(id)} will be ${done(action)} in two minutes`
}

/** Whether a warning is of an instance of a Capacity Block. */
export function isOfCapacityBlock({ detailType }: Pick<ServiceEnvelope, 'detailType'>): boolean {
  return detailType === ofCapacityBlock
}

function done(action: string | undefined): string {
  if (action === 'terminate') return 'terminated'
  return action === 'stop' ? 'stopped' : 'interrupted'
}

/**
 * A Spot Instance is likely to be interrupted. It may come before the warning, together with it, or alone.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/rebalance-recommendations.html
 */
export const rebalanceRecommendation = defineService({
  source: 'aws.ec2',
  detailTypes: ['EC2 Instance Rebalance Recommendation'],
  detail: { 'instance-id': text },
  resources: ({ 'instance-id': id }) => instances(id),
  what: ({ 'instance-id': id }) => rebalanceInWords(id),
})

/** "Spot Instance i-0abc is likely to be interrupted soon" */
export function rebalanceInWords(id: string | undefined): string {
  return `${spotInstanceInWords(id)} is likely to be interrupted soon`
}

function spotInstanceInWords(id: string | undefined): string {
  return thingInWords('Spot Instance', id)
}

const image = { ImageId: text, State: text, ErrorMessage: text }

export type ImageState = Detail<typeof image>

/**
 * An image (AMI) that was made, copied, imported or shared has a new state.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitor-ami-events.html
 */
export const imageState = defineService({
  source: 'aws.ec2',
  detailTypes: ['EC2 AMI State Change'],
  detail: image,
  resources: ({ ImageId: id }, { resources }) =>
    id === undefined
      ? resources.slice(0, 1).map(resourceOfArn)
      : [{ type: 'AWS::EC2::Image', name: id, arn: resources.find((arn) => arn.endsWith(id)) }],
  what: ({ State: state, ...rest }) =>
    `${imageInWords(rest)} ${state === 'failed' ? 'could not be made' : stateInWords(state)}`,
  because: ({ ErrorMessage: message }) => message,
})

/** "AMI ami-0abc" */
export function imageInWords({ ImageId: id }: Pick<ImageState, 'ImageId'>): string {
  return thingInWords('AMI', id)
}

const capacityBlock = { 'capacity-reservation-id': text, 'end-date': text }

type CapacityBlock = Detail<typeof capacityBlock>

/**
 * A Capacity Block ends in 40 minutes, and its instances are terminated from 10 minutes on. Editions of AWS's page name the event in
 * both ways.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/capacity-blocks-monitor.html
 */
export const capacityBlockExpiration = defineService({
  source: 'aws.ec2',
  detailTypes: ['Capacity Block Expiration Warning', 'Capacity Block Reservation Expiration Warning'],
  detail: capacityBlock,
  resources: ({ 'capacity-reservation-id': id }, { resources }) =>
    id === undefined
      ? resources.slice(0, 1).map(resourceOfArn)
      : [{ type: 'AWS::EC2::CapacityReservation', name: id, arn: resources.find((arn) => arn.endsWith(id)) }],
  what: (block) => capacityBlockInWords(block),
})

/** "Capacity Block cr-0abc ends at 2026-05-01 12:40 UTC: EC2 terminates its instances in the half hour before" */
export function capacityBlockInWords({ 'capacity-reservation-id': id, 'end-date': end }: CapacityBlock) {
  const when = end === undefined ? 'in 40 minutes' : `at ${timeInWords(end)}`
  return [
    `${thingInWords('Capacity Block', id)} ends ${when}`,
    'EC2 terminates its instances in the half hour before',
  ] as const
}

function instances(id: string | undefined): readonly Resource[] {
  return id === undefined ? [] : [{ type: 'AWS::EC2::Instance', name: id, arn: undefined }]
}
