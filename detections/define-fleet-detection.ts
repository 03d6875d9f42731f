import type { Detection } from '../shared/core/detection.ts'
import { type ServiceEvent, unknownName } from '../shared/core/event.ts'
import type { ShellCommand } from '../shared/core/shell-command.ts'
import { type Fleet, type FleetKind, fleetInWords, problemOf } from '../shared/sources/services/fleet.ts'
import type { Service } from '../shared/sources/services/service.ts'
import { defineServiceDetection } from './define-service-detection.ts'
import { ifKnown } from './steps.ts'

interface FleetDetectionSpec {
  readonly id: string
  readonly kind: FleetKind
  readonly service: Service<Fleet>
  /** Shows what the fleet did since a moment of ISO 8601. */
  readonly history: (id: string, since: string, region: string) => ShellCommand
  readonly reference: string
}

/** A fleet that cannot launch what it was to have. */
export function defineFleetDetection({ id, kind, service, history, reference }: FleetDetectionSpec): Detection {
  return defineServiceDetection(service, {
    id,
    // One price too low among many is no news.
    detail: { 'sub-type': [{ 'anything-but': ['launchSpecUnusable'] }] },
    severity: (_, e) => (hasStopped(e) ? 'medium' : 'low'),
    gravest: 'medium',
    title: (fleet, { resources }) => `${fleetInWords(kind, resources[0]?.name)} ${problemOf(fleet)}`,
    window: { minutes: 24 * 60 },
    why: (_, e) =>
      hasStopped(e)
        ? 'The fleet stopped trying to reach its target: it launches nothing, and replaces no instance that it loses.'
        : 'The fleet goes on trying, and has fewer instances than it was to have until then.',
    respond: (fleet, e) => [
      ...ifKnown(e.resources[0]?.name, (name) => ({
        do: 'See what it tried:',
        run: history(name, anHourBefore(e), e.region),
      })),
      corrections.get(fleet['sub-type'] ?? '') ?? 'Correct what keeps it from launching, as its history says.',
    ],
    falsePositives: (_, e) =>
      hasStopped(e)
        ? ['Somebody sets the fleet up, and tries until it launches.']
        : ['The capacity or the price of Spot Instances changed for a moment.'],
    references: [reference],
  })
}

const corrections: ReadonlyMap<string, string> = new Map([
  ['iamFleetRoleInvalid', 'Give the role of the fleet the permissions to launch, tag and terminate instances.'],
  [
    'spotFleetRequestConfigurationInvalid',
    'Correct the launch template or the launch specification as the message says.',
  ],
  ['spotInstanceCountLimitExceeded', 'Have the quota of Spot Instances raised in Service Quotas.'],
  [
    'fleetProgressHalted',
    'Raise the highest price of the fleet, or take it away: then the on-demand price is the limit.',
  ],
  [
    'registerWithLoadBalancersFailed',
    'See that the target groups of the fleet exist, and that it may register instances.',
  ],
])

function hasStopped({ detailType }: ServiceEvent): boolean {
  return detailType.endsWith('Error')
}

function anHourBefore({ time }: ServiceEvent): string {
  return time === undefined ? unknownName : new Date(time.getTime() - 3_600_000).toISOString()
}
