import { capitalized } from '../../core/capitalized.ts'
import type { Resource } from '../../core/resource.ts'
import { number, optionalObject, text } from '../read-leniently.ts'
import { type Detail, defineService, type ServiceEnvelope } from './service.ts'

const activity = {
  AutoScalingGroupName: text,
  /** Blank where no instance came to be. */
  EC2InstanceId: text,
  StatusCode: text,
  StatusMessage: text,
  Description: text,
  Cause: text,
  Details: optionalObject({ 'Availability Zone': text, 'Subnet ID': text }),
}

export type ScalingActivity = Detail<typeof activity>

/**
 * A group launched or terminated an instance, or could not.
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html
 */
export const scalingActivity = defineService({
  source: 'aws.autoscaling',
  detailTypes: [
    'EC2 Instance Launch Successful',
    'EC2 Instance Launch Unsuccessful',
    'EC2 Instance Terminate Successful',
    'EC2 Instance Terminate Unsuccessful',
  ],
  detail: activity,
  // Instances come and go: the group is what people know, and what a launch that succeeds ends the failure of.
  resources: groups,
  what: (event, envelope) => activityInWords(event, envelope),
  because: ({ StatusMessage: message }) =>
    message?.replace(/\.?\s*(?:Launching|Terminating) EC2 instance failed\.?$/i, ''),
  lines: (event) => [
    ...(event.EC2InstanceId === undefined ? [] : [`Instance ${event.EC2InstanceId}`]),
    ...(event.Details?.['Availability Zone'] === undefined
      ? []
      : [`Availability Zone ${event.Details['Availability Zone']}`]),
    ...(event.Details?.['Subnet ID'] === undefined ? [] : [`Subnet ${event.Details['Subnet ID']}`]),
    ...(event.Cause === undefined ? [] : [`Cause: ${event.Cause.replace(/\s+/g, ' ')}`]),
  ],
})

/**
 * Whether the instance was taken out for a check that it failed, and not to shrink the group: the cause says "taken out of service in
 * response to an ELB system health check failure", "... an EC2 health check indicating it has been terminated or stopped".
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html
 */
export function wasUnhealthy({ Cause: cause = '' }: Pick<ScalingActivity, 'Cause'>): boolean {
  return /taken out of service in response to [^.]*\b(?:health|status)[- ]checks?\b/i.test(cause)
}

function activityInWords(event: ScalingActivity, envelope: ServiceEnvelope): string {
  const group = capitalized(groupInWords(groups(event, envelope)))
  const instance = event.EC2InstanceId === undefined ? 'an instance' : `instance ${event.EC2InstanceId}`
  switch (envelope.detailType) {
    case 'EC2 Instance Launch Successful':
      return `${group} launched ${instance}`
    case 'EC2 Instance Launch Unsuccessful':
      return `${group} could not launch an instance`
    case 'EC2 Instance Terminate Successful':
      return `${group} terminated ${instance}`
    default:
      return `${group} could not terminate ${instance}`
  }
}

const refresh = {
  AutoScalingGroupName: text,
  InstanceRefreshId: text,
  CheckpointPercentage: number,
  CheckpointDelay: number,
}

/**
 * Where the replacement of all instances of a group stands. It does not say why it failed. Of a rollback AWS documents the names of the
 * events, but no example: its group is then in `resources`, as in the others.
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-autoscaling.html
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html
 */
export const instanceRefresh = defineService({
  source: 'aws.autoscaling',
  detailTypes: [
    'EC2 Auto Scaling Instance Refresh Cancelled',
    'EC2 Auto Scaling Instance Refresh Checkpoint Reached',
    'EC2 Auto Scaling Instance Refresh Failed',
    'EC2 Auto Scaling Instance Refresh Rollback Failed',
    'EC2 Auto Scaling Instance Refresh Rollback Started',
    'EC2 Auto Scaling Instance Refresh Rollback Succeeded',
    'EC2 Auto Scaling Instance Refresh Started',
    'EC2 Auto Scaling Instance Refresh Succeeded',
  ],
  detail: refresh,
  resources: groups,
  what: (event, envelope) => `The instance refresh of ${groupInWords(groups(event, envelope))} ${outcomeOf(envelope)}`,
  lines: ({ InstanceRefreshId: id }) => (id === undefined ? [] : [`Instance refresh ${id}`]),
})

/** "failed", "is rolled back" */
export function outcomeOf({ detailType }: Pick<ServiceEnvelope, 'detailType'>): string {
  if (detailType.endsWith('Cancelled')) return 'was cancelled'
  if (detailType.endsWith('Rollback Failed')) return 'failed, and so did its rollback'
  if (detailType.endsWith('Rollback Started')) return 'is rolled back'
  if (detailType.endsWith('Rollback Succeeded')) return 'was rolled back'
  if (detailType.endsWith('Checkpoint Reached')) return 'reached a checkpoint'
  return detailType.split(' ').at(-1)?.toLowerCase() ?? 'has news'
}

/** "Auto Scaling group web", "an Auto Scaling group", as the resources of an event name it. */
export function groupInWords([group]: readonly Resource[]): string {
  return group === undefined ? 'an Auto Scaling group' : `Auto Scaling group ${group.name}`
}

function groups(
  { AutoScalingGroupName: name }: Pick<ScalingActivity, 'AutoScalingGroupName'>,
  { resources }: ServiceEnvelope,
): readonly Resource[] {
  const arn = resources.find((one) => one.includes(':autoScalingGroup:'))
  const known = name ?? arn?.split('autoScalingGroupName/').at(-1)
  return known === undefined ? [] : [{ type: 'AWS::AutoScaling::AutoScalingGroup', name: known, arn }]
}
