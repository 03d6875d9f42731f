import type { EventPattern } from '../../core/pattern.ts'
import type { Severity } from '../../core/severity.ts'

/** What an event of RDS is about, by which it is told. */
export type RdsSubject =
  | 'shut-down'
  | 'restarted'
  | 'failing-over'
  | 'failed-over'
  | 'recovering'
  | 'recovered'
  | 'storage'
  | 'storage-extended'
  | 'replication'
  | 'replicating'
  | 'failure'
  | 'maintenance'
  | 'notice'

export interface RdsFact {
  readonly about: RdsSubject
  readonly severity: Severity
  /** What is said of the database: "failed over to its standby". */
  readonly said: string
}

type Row = readonly [number: string, about: RdsSubject, severity: Severity, said: string]

/**
 * The events of which somebody wants to hear, by the number in `RDS-EVENT-0006`. What is not listed is ordinary (a backup
 * was made, a setting applied), or comes as the call that did it, with who made it.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.Messages.html
 */
const rows: readonly Row[] = [
  ['0004', 'shut-down', 'medium', 'has shut down'],
  ['0006', 'restarted', 'information', 'restarted'],
  ['0013', 'failing-over', 'medium', 'fails over to its standby'],
  ['0050', 'failing-over', 'medium', 'activates its standby after a recovery'],
  ['0070', 'failing-over', 'medium', 'promotes its previous primary again'],
  ['0072', 'failing-over', 'medium', 'fails over within its Availability Zone'],
  ['0073', 'failing-over', 'medium', 'fails over to another Availability Zone'],
  ['0181', 'failing-over', 'medium', 'fails over within its global database'],
  ['0015', 'failed-over', 'information', 'has failed over to its standby'],
  ['0049', 'failed-over', 'information', 'has failed over to its standby'],
  ['0051', 'failed-over', 'information', 'has activated its standby'],
  ['0065', 'failed-over', 'information', 'has recovered from a partial failover'],
  ['0071', 'failed-over', 'information', 'has failed over to another instance'],
  ['0185', 'failed-over', 'information', 'has failed over within its global database'],
  ['0186', 'failed-over', 'information', 'stays as it was: the global failover is cancelled'],
  ['0020', 'recovering', 'high', 'is down, and RDS recovers it'],
  ['0052', 'recovering', 'medium', 'is being recovered: one of its copies failed'],
  ['0066', 'recovering', 'low', 'is slower until its mirror is built up again'],
  ['0021', 'recovered', 'information', 'has recovered'],
  ['0053', 'recovered', 'information', 'has recovered'],
  ['0007', 'storage', 'high', 'has no storage left'],
  ['0089', 'storage', 'medium', 'has used more than 90% of its storage'],
  ['0219', 'storage', 'low', 'could not grow its storage in its present state, and tries again'],
  ['0220', 'storage', 'low', 'could not grow its storage so soon again, and tries again later'],
  ['0221', 'storage', 'high', 'is shut down: its storage is full'],
  ['0222', 'storage', 'high', 'is low on storage, and RDS will shut it down'],
  ['0223', 'storage', 'medium', 'cannot grow its storage by itself'],
  ['0224', 'storage', 'medium', 'reaches the most that its storage may grow to'],
  ['0225', 'storage', 'low', 'comes near the most that its storage may grow to'],
  ['0227', 'storage', 'medium', 'is low on storage'],
  ['0237', 'storage', 'low', 'could not grow its storage for lack of it in the zone, and tries again'],
  ['0254', 'storage', 'medium', "cannot grow its storage: the account's quota is used up"],
  ['0017', 'storage-extended', 'information', 'has its storage changed'],
  ['0218', 'storage-extended', 'information', 'has grown its storage by itself'],
  ['0045', 'replication', 'medium', 'no longer replicates: an error occurred'],
  ['0057', 'replication', 'medium', 'no longer replicates: RDS ended it'],
  ['0062', 'replication', 'low', 'no longer replicates: somebody stopped it'],
  ['0202', 'replication', 'medium', 'could not be made as a read replica'],
  ['0046', 'replicating', 'information', 'replicates again'],
  ['0022', 'failure', 'high', 'did not restart without an error'],
  ['0031', 'failure', 'high', 'failed, and must be restored from a backup'],
  ['0034', 'failure', 'low', 'did not fail over: it had done so a moment before'],
  ['0035', 'failure', 'high', 'has invalid parameters, with which it may not start'],
  ['0036', 'failure', 'high', 'is in an incompatible network'],
  ['0058', 'failure', 'low', 'could not make the user of Statspack'],
  ['0067', 'failure', 'low', 'did not get its new master password'],
  ['0069', 'failure', 'high', 'could not fail over'],
  ['0076', 'failure', 'medium', 'could not be migrated to Aurora'],
  ['0077', 'failure', 'low', 'has a table that could not be migrated to InnoDB'],
  ['0079', 'failure', 'low', 'lacks the role for Enhanced Monitoring'],
  ['0080', 'failure', 'low', 'has no Enhanced Monitoring any more: setting it failed'],
  ['0081', 'failure', 'medium', "cannot use the role for SQL Server's own backups to S3"],
  ['0082', 'failure', 'medium', 'could not copy backup data from S3'],
  ['0083', 'failure', 'medium', 'could not copy backup data from S3'],
  ['0084', 'failure', 'low', 'could not become Multi-AZ: it has in-memory tables'],
  ['0085', 'failure', 'medium', 'could not be patched'],
  ['0086', 'failure', 'low', 'could not take its option group'],
  ['0143', 'failure', 'medium', 'could not scale'],
  ['0152', 'failure', 'low', 'could not be stopped'],
  ['0157', 'failure', 'low', 'could not change its instance class: it has too many databases'],
  ['0158', 'failure', 'medium', 'is in a state in which it cannot be upgraded'],
  ['0159', 'failure', 'medium', 'could not be exported to S3'],
  ['0162', 'failure', 'medium', 'could not be exported to S3'],
  ['0165', 'failure', 'medium', 'is outside what RDS Custom supports'],
  ['0187', 'failure', 'high', 'could not fail over within its global database'],
  ['0188', 'failure', 'medium', 'could not be upgraded, and is back at its old version'],
  ['0195', 'failure', 'low', 'could not upgrade its time zone file'],
  ['0198', 'failure', 'medium', 'could not be created'],
  ['0231', 'failure', 'low', 'could not change its storage yet, and tries again'],
  ['0234', 'failure', 'medium', 'could not be exported to S3'],
  ['0243', 'failure', 'medium', 'lacks IP addresses in its subnets to grow'],
  ['0245', 'failure', 'medium', 'could not be created'],
  ['0249', 'failure', 'medium', 'did not switch over'],
  ['0252', 'failure', 'medium', 'did not switch over'],
  ['0261', 'failure', 'medium', 'did not switch over'],
  ['0026', 'maintenance', 'low', 'is offline for maintenance'],
  ['0027', 'maintenance', 'information', 'is back from maintenance'],
  ['0047', 'maintenance', 'information', 'was patched'],
  ['0048', 'maintenance', 'low', 'was not patched yet: it is delayed'],
  ['0155', 'maintenance', 'low', 'must get an upgrade of its engine'],
  ['0156', 'maintenance', 'information', 'can get an upgrade of its engine'],
  ['0173', 'maintenance', 'information', 'was patched'],
  ['0230', 'maintenance', 'low', 'waits for an update of its operating system'],
  ['0044', 'notice', 'medium', 'has a notice from an operator of AWS'],
  ['0054', 'notice', 'low', 'uses another storage engine than InnoDB'],
  ['0055', 'notice', 'low', 'has more tables than RDS recommends'],
  ['0056', 'notice', 'low', 'has more databases than RDS recommends'],
  ['0061', 'notice', 'low', 'was not copied: the copy was cancelled'],
  ['0131', 'notice', 'low', 'cannot be backtracked as far as was asked'],
  ['0153', 'notice', 'low', 'is started by AWS: it was stopped for too long'],
  ['0154', 'notice', 'low', 'is started by AWS: it was stopped for too long'],
  ['0167', 'notice', 'low', 'has another configuration of what RDS Custom supports'],
  ['0189', 'notice', 'medium', 'has few burst credits left, and gets slow'],
  ['0190', 'notice', 'low', 'was not copied: the copy was cancelled'],
  ['0253', 'notice', 'low', 'cannot use Optimized Writes with its storage'],
]

const facts: ReadonlyMap<string, RdsFact> = new Map(
  rows.map(([number, about, severity, said]) => [idOf(number), { about, severity, said }]),
)

/** What holds of an event of a category whose ID is not listed: AWS adds IDs all the time. */
const byCategory: ReadonlyMap<string, RdsFact> = new Map([
  ['failure', { about: 'failure', severity: 'medium', said: 'reports a failure' }],
  ['low storage', { about: 'storage', severity: 'medium', said: 'is low on storage' }],
  ['maintenance', { about: 'maintenance', severity: 'information', said: 'reports maintenance' }],
  ['security patching', { about: 'maintenance', severity: 'low', said: 'waits for a security update' }],
])

/** Those of a category that are about something else than the others of it. */
const exceptions: ReadonlyMap<string, readonly string[]> = new Map([
  ['failure', ['0219', '0220', '0223', '0224', '0237', '0254'].map(idOf)],
  ['maintenance', [idOf('0195')]],
])

/** `undefined` for what is ordinary. */
export function rdsFact(id: string | undefined, categories: readonly string[]): RdsFact | undefined {
  const listed = facts.get(id ?? '')
  if (listed !== undefined) return listed
  return [...byCategory].find(([category]) => categories.includes(category))?.[1]
}

/** The events that may be about it: `rdsFact` says which are. */
export function rdsPattern(about: RdsSubject): EventPattern {
  const ids = [...facts].flatMap(([id, fact]) => (fact.about === about ? [id] : []))
  const categories = [...byCategory].flatMap(([category, fact]) => (fact.about === about ? [category] : []))
  if (categories.length === 0) return { EventID: ids }
  return { $or: [{ EventID: ids }, ...categories.map(ofCategory)] }
}

function ofCategory(category: string): EventPattern {
  const others = exceptions.get(category)
  if (others === undefined) return { EventCategories: [category] }
  return { EventCategories: [category], EventID: [{ 'anything-but': [...others] }, { exists: false }] }
}

function idOf(number: string): string {
  return `RDS-EVENT-${number}`
}
