import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { soundsPowerful } from '../requests/identity/identities.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/database-given-role',
  calls: ['rds:AddRoleToDBCluster', 'rds:AddRoleToDBInstance'],
  // compute/powerful-role-passed tells it in graver words.
  where: (e) => !soundsPowerful(roleOf(e)),
  severity: 'low',
  title: (e) => `${e.actor.name} gave ${databaseOf(e)} ${named('role', roleOf(e))}${purposeOf(e)}`,
  why: 'Whoever may query the database can now act as the role: read and write buckets, or call functions.',
  respond: (e) => [
    `Ask ${e.actor.name} what the database needs it for, and see what the role may do.`,
    ...takeAway(e),
    ...otherCalls(e),
  ],
  falsePositives: ['The database loads data from S3, or writes exports there.'],
  mitre: ['T1098.003', 'T1537'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AddRoleToDBCluster.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AddRoleToDBInstance.html',
  ],
})

function roleOf({ request }: ApiCall): string | undefined {
  return nameIn(textAt(request, 'roleArn'))
}

function databaseOf({ request }: ApiCall): string {
  const instance = textAt(request, 'dBInstanceIdentifier')
  return instance === undefined
    ? named('database cluster', textAt(request, 'dBClusterIdentifier'))
    : `database ${instance}`
}

/** As `s3Import` or `Lambda`; a cluster may state none. */
function purposeOf({ request }: ApiCall): string {
  const feature = textAt(request, 'featureName')
  return feature === undefined ? '' : ` (${feature})`
}

function takeAway(e: ApiCall): readonly Step[] {
  const { request } = e
  const feature = textAt(request, 'featureName')
  const which = [
    { kind: 'instance', name: textAt(request, 'dBInstanceIdentifier') },
    { kind: 'cluster', name: textAt(request, 'dBClusterIdentifier') },
  ].find(({ name }) => name !== undefined)
  return ifKnown(textAt(request, 'roleArn'), (role) =>
    ifKnown(which?.name, (name) => ({
      do: 'If it is not meant, take it away:',
      run: [
        ...aws`rds remove-role-from-db-${which?.kind ?? ''} --db-${which?.kind ?? ''}-identifier ${name} --role-arn ${role} --region ${e.region}`,
        ...(feature === undefined ? [] : ['--feature-name', feature]),
      ],
    })),
  )
}
