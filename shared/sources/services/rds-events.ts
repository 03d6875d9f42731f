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
  | 'mended'
  | 'started'
  | 'maintenance'
  | 'notice'

export interface RdsFact {
  readonly about: RdsSubject
  readonly severity: Severity
  /** What is said of the database: "failed over to its standby". */
  readonly said: string
  /** What of the database it is about, where only an event of the same ends it: its key comes back, and its network does not. */
  readonly part?: RdsPart
}

type RdsPart = 'instance' | 'multi-az' | 'standby' | 'mirror' | 'global' | 'key' | 'log volume' | 'perimeter'

type Row = readonly [number: string, about: RdsSubject, severity: Severity, said: string, part?: RdsPart]

/**
 * The events of which somebody wants to hear, by the number in `RDS-EVENT-0006`. What else the pages list is in `ordinary`; a test
 * holds that each ID of them is in one of the two.
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
  ['0181', 'failing-over', 'medium', 'fails over within its global database', 'global'],
  ['0015', 'failed-over', 'information', 'has failed over to its standby'],
  ['0049', 'failed-over', 'information', 'has failed over to its standby'],
  ['0051', 'failed-over', 'information', 'has activated its standby'],
  ['0065', 'failed-over', 'information', 'has recovered from a partial failover'],
  ['0071', 'failed-over', 'information', 'has failed over to another instance'],
  ['0185', 'failed-over', 'information', 'has failed over within its global database', 'global'],
  ['0186', 'failed-over', 'information', 'stays as it was: the global failover is cancelled', 'global'],
  ['0238', 'failed-over', 'information', 'has failed over within its global database', 'global'],
  ['0020', 'recovering', 'high', 'is down, and RDS recovers it', 'instance'],
  ['0052', 'recovering', 'medium', 'is being recovered: one of its copies failed', 'multi-az'],
  ['0066', 'recovering', 'low', 'is slower until its mirror is built up again', 'mirror'],
  ['0361', 'recovering', 'low', 'is slower until its standby is built up again', 'standby'],
  ['0021', 'recovered', 'information', 'has recovered', 'instance'],
  ['0053', 'recovered', 'information', 'has recovered its standby', 'multi-az'],
  ['0362', 'recovered', 'information', 'has its standby again', 'standby'],
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
  ['0358', 'replication', 'medium', 'no longer replicates by one of its channels'],
  ['0359', 'replication', 'low', 'no longer replicates by one of its channels: somebody stopped it'],
  ['0046', 'replicating', 'information', 'replicates again'],
  ['0357', 'replicating', 'information', 'replicates again by one of its channels'],
  ['0202', 'failure', 'medium', 'could not be made as a read replica'],
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
  ['0165', 'failure', 'medium', 'is outside what RDS Custom supports', 'perimeter'],
  ['0174', 'failure', 'medium', 'is in a state in which it cannot be upgraded'],
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
  ['0239', 'failure', 'high', 'could not fail over within its global database'],
  ['0270', 'failure', 'medium', 'could not be upgraded, and is back at its old version'],
  ['0275', 'failure', 'medium', 'holds connections back: more ask for one at once than it takes'],
  ['0277', 'failure', 'low', 'could not be deleted'],
  ['0278', 'failure', 'medium', 'could not be created'],
  ['0279', 'failure', 'medium', 'could not be promoted'],
  ['0280', 'failure', 'medium', 'could not be upgraded: the check before it failed'],
  ['0281', 'failure', 'low', 'could not be changed: the check before it failed'],
  ['0282', 'failure', 'low', 'could not be changed: RDS Custom may not use the Elastic IP address'],
  ['0283', 'failure', 'low', "could not be changed: the account's quota of Elastic IP addresses is used up"],
  ['0284', 'failure', 'medium', 'could not be made highly available: the check before it failed'],
  ['0285', 'failure', 'medium', 'could not make its last snapshot'],
  ['0305', 'failure', 'medium', 'could not split one of its shards'],
  ['0306', 'failure', 'low', 'could not upgrade the configuration of its storage'],
  ['0310', 'failure', 'medium', 'did not switch over: its sequences were not carried over'],
  ['0314', 'failure', 'medium', 'did not switch over: its sequences were not carried over'],
  ['0315', 'failure', 'high', 'is still in an incompatible network'],
  ['0320', 'failure', 'medium', 'could not be created'],
  ['0324', 'failure', 'medium', 'could not load the data'],
  ['0327', 'failure', 'medium', 'cannot find its secret'],
  ['0328', 'failure', 'medium', 'could not join its domain'],
  ['0329', 'failure', 'medium', 'could not join its domain'],
  ['0330', 'failure', 'high', 'is low on storage for its log volume, and RDS will shut it down', 'log volume'],
  ['0331', 'failure', 'medium', 'is low on storage for its log volume', 'log volume'],
  ['0353', 'failure', 'medium', 'could not be created: resources are short'],
  ['0354', 'failure', 'medium', 'could not be created: resources do not fit'],
  ['0355', 'failure', 'medium', 'could not be created: resources are short'],
  ['0356', 'failure', 'medium', 'may take no Kerberos sign-ins: its domain could not be set up'],
  ['0369', 'failure', 'medium', 'could not add a router'],
  ['0387', 'failure', 'low', 'could not upgrade its operating system'],
  ['0389', 'failure', 'low', 'could not upgrade its operating system'],
  ['0391', 'failure', 'medium', 'may lack its last writes: they could not be held back before the failover'],
  ['0412', 'failure', 'medium', 'cannot be upgraded: the check before it failed'],
  ['0418', 'failure', 'medium', 'cannot use its KMS key', 'key'],
  ['0419', 'failure', 'high', 'cannot use its KMS key, and becomes inaccessible', 'key'],
  ['0421', 'failure', 'medium', 'could not become Multi-AZ'],
  ['0425', 'failure', 'low', 'could not upgrade its operating system: its subnets have no IP address left'],
  ['0426', 'failure', 'low', 'cannot be replicated from yet: transactions are open too long'],
  ['0429', 'failure', 'low', 'could not upgrade its operating system: the zone is short of its instance type'],
  ['0484', 'failure', 'medium', 'could not export one of its tables to S3'],
  ['0489', 'failure', 'medium', 'could not export one of its tables to S3'],
  ['0166', 'mended', 'information', 'is within what RDS Custom supports', 'perimeter'],
  ['0332', 'mended', 'information', 'has no log volume of its own any more', 'log volume'],
  ['0420', 'mended', 'information', 'can use its KMS key again', 'key'],
  ['0088', 'started', 'information', 'is started'],
  ['0026', 'maintenance', 'low', 'is offline for maintenance'],
  ['0027', 'maintenance', 'information', 'is back from maintenance'],
  ['0047', 'maintenance', 'information', 'was patched'],
  ['0048', 'maintenance', 'low', 'was not patched yet: it is delayed'],
  ['0155', 'maintenance', 'low', 'must get an upgrade of its engine'],
  ['0156', 'maintenance', 'information', 'can get an upgrade of its engine'],
  ['0173', 'maintenance', 'information', 'was patched'],
  ['0176', 'maintenance', 'information', 'was upgraded to another major version'],
  ['0191', 'maintenance', 'information', 'can get a new time zone file'],
  ['0230', 'maintenance', 'low', 'waits for an update of its operating system'],
  ['0266', 'maintenance', 'low', 'is offline for an upgrade of its engine'],
  ['0268', 'maintenance', 'information', 'has its engine upgraded'],
  ['0287', 'maintenance', 'low', 'must get an upgrade of its operating system'],
  ['0290', 'maintenance', 'information', 'was patched'],
  ['0302', 'maintenance', 'low', 'waits for somebody to finish the split of a shard'],
  ['0396', 'maintenance', 'low', 'restarts in its next maintenance window'],
  ['0422', 'maintenance', 'low', 'gets another host'],
  ['0501', 'maintenance', 'low', 'must get another server certificate, and is restarted for it'],
  ['0502', 'maintenance', 'low', 'gets another server certificate in its next maintenance window, and is restarted'],
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
  ['0023', 'notice', 'low', 'made no snapshot: another one was being made'],
  ['0039', 'notice', 'low', 'no longer lets in a security group that does not exist'],
  ['0297', 'notice', 'low', 'cannot grow beyond 16 TiB with its storage'],
  ['0298', 'notice', 'low', 'cannot have tables beyond 2 TiB with its storage'],
  ['0365', 'notice', 'low', 'must be restarted to use its new time zone files'],
  ['0383', 'notice', 'low', 'loses its memcached plugin by the upgrade'],
  ['0403', 'notice', 'medium', 'has almost no memory left, and RDS made its buffer smaller'],
  ['0404', 'notice', 'medium', 'has almost no memory left, and RDS made its buffer smaller'],
  ['0409', 'notice', 'low', 'has a notice from RDS'],
  ['0424', 'notice', 'low', 'runs a newer version than its global database'],
]

/**
 * What the same pages list and nobody must hear of: it goes its way (a backup was made, a step of an upgrade begins), or it comes as the
 * call that did it, with who made it.
 */
const ordinary: ReadonlySet<string> = new Set(
  `
  0001 0002 0003 0005 0011 0012 0014 0016 0018 0019 0024 0025 0028 0029 0030 0032 0033 0037 0038 0040 0041 0042 0043 0059 0060 0063
  0064 0068 0074 0075 0078 0087 0090 0091 0092 0132 0141 0142 0144 0145 0146 0147 0148 0149 0150 0151 0160 0161 0163 0164 0168 0169
  0170 0171 0172 0177 0178 0179 0180 0182 0183 0184 0192 0193 0194 0196 0197 0203 0204 0205 0206 0207 0208 0213 0214 0215 0217 0233
  0235 0236 0240 0241 0244 0246 0247 0248 0250 0251 0259 0260 0264 0265 0267 0269 0286 0288 0289 0295 0296 0303 0304 0307 0308 0311
  0312 0316 0317 0318 0319 0321 0322 0323 0325 0326 0333 0334 0335 0352 0360 0363 0366 0367 0368 0370 0371 0372 0373 0374 0385 0386
  0388 0390 0394 0395 0397 0398 0399 0405 0406 0410 0411 0413 0414 0415 0416 0417 0423 0486 0487 0488 0491 0492 0493 0512 0513
`
    .trim()
    .split(/\s+/)
    .map(idOf),
)

const facts: ReadonlyMap<string, RdsFact> = new Map(
  rows.map(([number, about, severity, said, part]) => [idOf(number), { about, severity, said, ...(part && { part }) }]),
)

/** What holds of an event of a category whose ID is not listed: AWS adds IDs all the time. */
const byCategory: ReadonlyMap<string, RdsFact> = new Map([
  ['failure', { about: 'failure', severity: 'medium', said: 'reports a failure' }],
  ['availability', { about: 'failure', severity: 'medium', said: 'may not be available' }],
  ['low storage', { about: 'storage', severity: 'medium', said: 'is low on storage' }],
  ['maintenance', { about: 'maintenance', severity: 'information', said: 'reports maintenance' }],
  ['security patching', { about: 'maintenance', severity: 'low', said: 'waits for a security update' }],
])

/** Those of a category that are about something else than the others of it: a rule that let them through would be paid for twice. */
const exceptions: ReadonlyMap<string, readonly string[]> = new Map([
  ['failure', '0039 0219 0220 0223 0224 0237 0254 0420'.split(' ').map(idOf)],
  ['availability', '0004 0006 0022 0221 0222 0330 0331 0396 0419'.split(' ').map(idOf)],
  ['maintenance', '0174 0195 0264 0265 0267 0269 0270 0305 0369 0389 0412 0424 0425 0429'.split(' ').map(idOf)],
])

/** What AWS files under "failure": the category lets it through, and a rule that named each of them would be too long. */
const filedAsFailure: ReadonlySet<string> = new Set(
  `
  0031 0035 0036 0058 0079 0080 0081 0082 0083 0143 0165 0188 0198 0243 0245 0249 0252 0261 0275 0277 0278 0279 0280 0281 0282 0283
  0284 0285 0306 0310 0314 0315 0324 0328 0329 0353 0354 0355 0356 0387 0418 0421 0484 0489
`
    .trim()
    .split(/\s+/)
    .map(idOf),
)

/** Whether an ID of AWS's pages was decided on. */
export function isKnownRdsEvent(number: string): boolean {
  return facts.has(idOf(number)) || ordinary.has(idOf(number))
}

/** `undefined` for what is ordinary. */
export function rdsFact(id: string | undefined, categories: readonly string[]): RdsFact | undefined {
  const listed = facts.get(id ?? '')
  if (listed !== undefined || ordinary.has(id ?? '')) return listed
  return [...byCategory].find(([category]) => categories.includes(category))?.[1]
}

/** The events that may be about it: `rdsFact` says which are. */
export function rdsPattern(about: RdsSubject): EventPattern {
  const ids = [...facts].flatMap(([id, fact]) => (fact.about === about && !filedAsFailure.has(id) ? [id] : []))
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
