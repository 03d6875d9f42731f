import type { ServiceEvent } from '../../shared/core/event.ts'
import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { ec2Fleet, problemOf } from '../../shared/sources/services/fleet.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(ec2Fleet, {
  id: 'reliability/ec2-fleet-failed',
  // One price too low among many is no news.
  detail: { 'sub-type': [{ 'anything-but': ['launchSpecUnusable'] }] },
  severity: (_, e) => (e.detailType.endsWith('Error') ? 'medium' : 'low'),
  gravest: 'medium',
  title: (fleet, e) => `EC2 Fleet${nameOf(e)} ${problemOf(fleet)}`,
  window: { minutes: 24 * 60 },
  why: (_, e) =>
    e.detailType.endsWith('Error')
      ? 'The fleet stopped trying to reach its target: it launches nothing, and replaces no instance that it loses.'
      : 'The fleet goes on trying, and has fewer instances than it was to have until then.',
  respond: (_, e) => [
    ...ifKnown(e.resources[0]?.name, (id) => ({
      do: 'See what it tried:',
      run: aws`ec2 describe-fleet-history --fleet-id ${id} --start-time ${since(e)} --region ${e.region}`,
    })),
    'Correct what the reason names: the launch template, the role, the limit of Spot Instances, or the price.',
  ],
  falsePositives: ['The capacity or the price of Spot Instances changed for a moment.'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-fleet-event-types.html'],
})

function nameOf({ resources: [fleet] }: ServiceEvent): string {
  return fleet === undefined ? '' : ` ${fleet.name}`
}

/** An hour before. */
function since({ time }: ServiceEvent): string {
  return time === undefined ? unknownName : new Date(time.getTime() - 3_600_000).toISOString()
}
