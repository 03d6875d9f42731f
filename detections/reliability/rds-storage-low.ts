import type { Step } from '../../shared/core/detection.ts'
import { type ServiceEvent, unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { factOf, type RdsEvent, rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { describeDatabase, otherRdsEvents, sameRdsEvent } from '../requests/rds-steps.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-storage-low',
  detail: rdsPattern('storage'),
  where: (d) => factOf(d)?.about === 'storage',
  severity: (d) => factOf(d)?.severity ?? 'medium',
  title: (d) => `${rdsThing(d)} ${factOf(d)?.said ?? 'is low on storage'}`,
  // RDS warns again as long as it lasts; what is graver has an ID of its own.
  groupBy: sameRdsEvent,
  window: { minutes: 24 * 60 },
  why: (d) =>
    isFull(d)
      ? 'A database without storage takes no writes, and RDS shuts it down to keep its data whole.'
      : 'When its storage is used up it takes no writes, and RDS shuts it down.',
  respond: (d, e) => [
    describeDatabase(d, e),
    ...(d.EventID === 'RDS-EVENT-0254' ? ['Have the quota of total storage raised in Service Quotas.'] : []),
    moreStorage(d, e),
    'Find what fills it: logs, temporary tables, binary logs or replication slots that nobody reads.',
    otherRdsEvents(d, e),
  ],
  falsePositives: ['An import or a new index takes room for a while, and gives it back.'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Troubleshooting.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html',
  ],
})

/** The limits to which RDS grows it by itself are raised another way than its storage. */
const atLimit = new Set(['0223', '0224', '0225'].map((number) => `RDS-EVENT-${number}`))

function moreStorage(d: RdsEvent, { region }: ServiceEvent): Step {
  return atLimit.has(d.EventID ?? '')
    ? {
        do: 'Raise the most that its storage may grow to (in GiB):',
        run: aws`rds modify-db-instance --db-instance-identifier ${instanceOf(d)} --max-allocated-storage GIBIBYTES --apply-immediately --region ${region}`,
      }
    : {
        do: 'Give it more storage (in GiB, at least 10% more); this takes minutes, and cannot be done again for six hours:',
        run: aws`rds modify-db-instance --db-instance-identifier ${instanceOf(d)} --allocated-storage GIBIBYTES --apply-immediately --region ${region}`,
      }
}

function isFull({ EventID }: RdsEvent): boolean {
  return EventID === 'RDS-EVENT-0007' || EventID === 'RDS-EVENT-0221'
}

function instanceOf({ SourceType, SourceIdentifier }: RdsEvent): string {
  return (SourceType === 'DB_INSTANCE' ? SourceIdentifier : undefined) ?? unknownName
}
