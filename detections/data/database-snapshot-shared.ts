import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import type { ShellCommand } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import {
  type Audience,
  askWhom,
  audienceInWords,
  harmlessFor,
  publishedOnPurpose,
  reachesOutside,
  severityOfSharedData,
  shareAudience,
} from '../requests/audience.ts'

export default defineCallDetection({
  id: 'data/database-snapshot-shared',
  calls: ['rds:ModifyDBSnapshotAttribute', 'rds:ModifyDBClusterSnapshotAttribute', 'redshift:AuthorizeSnapshotAccess'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => severityOfSharedData(audienceOf(e)),
  gravest: 'critical',
  title: (e) => `${e.actor.name} shared database snapshot ${snapshotOf(e)} with ${audienceInWords(audienceOf(e))}`,
  why: 'Whoever it is shared with can restore the whole database in their own account and read it there.',
  respond: (e) => [
    { do: 'Take it back:', run: revokeCommand(e) },
    'Find out what data it holds: a copy that was made meanwhile cannot be taken back.',
    askWhom(e, audienceOf(e)),
  ],
  falsePositives: (e) =>
    harmlessFor(
      audienceOf(e),
      'A snapshot goes to another account of the company, for tests or for safe keeping.',
      publishedOnPurpose,
    ),
  mitre: ['T1537'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html',
    'https://docs.aws.amazon.com/redshift/latest/APIReference/API_AuthorizeSnapshotAccess.html',
  ],
})

/** The accounts that a call adds; `all` for everyone. */
function namesOf({ request }: ApiCall): readonly string[] {
  const names = [...listAt(request, 'valuesToAdd'), ...listAt(request, 'accountWithRestoreAccess')]
  return names.filter((name) => typeof name === 'string')
}

function audienceOf(e: ApiCall): Audience {
  return shareAudience(namesOf(e), e.account.id)
}

function snapshotOf({ request }: ApiCall): string {
  const name =
    textAt(request, 'dBSnapshotIdentifier') ??
    textAt(request, 'dBClusterSnapshotIdentifier') ??
    textAt(request, 'snapshotIdentifier') ??
    textAt(request, 'snapshotArn')
  return nameIn(name ?? 'of unknown name')
}

function revokeCommand(e: ApiCall): ShellCommand {
  const snapshot = snapshotOf(e)
  const [first = 'all'] = namesOf(e)
  const attribute = ['--attribute-name', 'restore', '--values-to-remove', ...namesOf(e), '--region', e.region]
  if (e.action.name === 'ModifyDBSnapshotAttribute') {
    return ['aws', 'rds', 'modify-db-snapshot-attribute', '--db-snapshot-identifier', snapshot, ...attribute]
  }
  if (e.action.name === 'ModifyDBClusterSnapshotAttribute') {
    return [
      'aws',
      'rds',
      'modify-db-cluster-snapshot-attribute',
      '--db-cluster-snapshot-identifier',
      snapshot,
      ...attribute,
    ]
  }
  const arn = textAt(e.request, 'snapshotArn')
  const named = arn === undefined ? ['--snapshot-identifier', snapshot] : ['--snapshot-arn', arn]
  const from = ['--account-with-restore-access', first, '--region', e.region]
  return ['aws', 'redshift', 'revoke-snapshot-access', ...named, ...from]
}
