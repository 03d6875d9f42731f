import type { Step } from '../../shared/core/detection.ts'
import { type ServiceEvent, unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { factOf, type RdsEvent, rds, rdsThing } from '../../shared/sources/services/rds.ts'
import { rdsPattern } from '../../shared/sources/services/rds-events.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { describeDatabase, otherRdsEvents, sameRdsEvent } from '../requests/rds-steps.ts'

export default defineServiceDetection(rds, {
  id: 'reliability/rds-failed',
  detail: rdsPattern('failure'),
  where: (d) => factOf(d)?.about === 'failure',
  severity: (d) => factOf(d)?.severity ?? 'medium',
  title: (d) => `${rdsThing(d)} ${factOf(d)?.said ?? 'reports a failure'}`,
  groupBy: sameRdsEvent,
  window: { minutes: 24 * 60 },
  why: (d) => {
    if (d.EventID === 'RDS-EVENT-0031') {
      return 'It does not come back by itself: its data is what its backups hold, up to some minutes before it failed.'
    }
    const fact = factOf(d)
    if (fact?.part === 'key') {
      return 'RDS cannot read the data without its key, and makes the database inaccessible until the key can be used.'
    }
    if (fact?.part === 'log volume') {
      return 'When its log volume is full it takes no writes, and RDS shuts it down to keep its data whole.'
    }
    return fact?.severity === 'high'
      ? 'The database is down, or nothing takes its place when it fails.'
      : 'Something that was asked of the database, or that it needs, was not done.'
  },
  respond: (d, e) => [
    describeDatabase(d, e),
    otherRdsEvents(d, e),
    ...(d.EventID === 'RDS-EVENT-0031'
      ? [
          restoreLatest(d, e),
          'Give the new one the security groups and the parameter group of the old one, and let your programs use it.',
        ]
      : [mending(d)]),
  ],
  falsePositives: (d) =>
    factOf(d)?.severity === 'high'
      ? ['Nobody needs the database, as one to try things out with.']
      : ['Somebody tried out a change of settings, and does not need it.'],
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html'],
})

function restoreLatest({ SourceIdentifier, SourceType }: RdsEvent, { region }: ServiceEvent): Step {
  const name = SourceType === 'DB_INSTANCE' && SourceIdentifier !== undefined ? SourceIdentifier : unknownName
  return {
    do: 'Restore it to the latest point in time, under another name:',
    run: aws`rds restore-db-instance-to-point-in-time --source-db-instance-identifier ${name} --target-db-instance-identifier ${name}-restored --use-latest-restorable-time --region ${region}`,
  }
}

function mending(d: RdsEvent): string {
  switch (factOf(d)?.part) {
    case 'key':
      return 'Enable its KMS key, cancel the deletion of the key, or let RDS use it by its policy again.'
    case 'log volume':
      return 'Find what fills the log: replication slots that nobody reads, or transactions that stay open. Or turn its dedicated log volume off.'
    default:
      return 'Mend what RDS names, and do what failed again.'
  }
}
