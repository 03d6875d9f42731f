import type { ApiCall } from '../../shared/core/event.ts'
import { at } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { changeStep, databaseInWords } from '../requests/databases.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/database-master-password-changed',
  calls: [
    'rds:ModifyDBInstance',
    'rds:ModifyDBCluster',
    'redshift:ModifyCluster',
    'redshift-serverless:UpdateNamespace',
  ],
  masked: ['masterUserPassword', 'adminUserPassword'],
  where: setsPassword,
  severity: 'medium',
  title: (e) => `${e.actor.name} set a new master password for ${databaseInWords(e)}`,
  why: 'Whoever set it can now sign in to the database as its administrator.',
  respond: (e) => [
    ...changeStep(
      e,
      'If nobody meant it, let AWS make another one, which Secrets Manager keeps:',
      e.action.service === 'rds'
        ? '--manage-master-user-password'
        : e.action.service === 'redshift'
          ? '--manage-master-password'
          : '--manage-admin-password',
    ),
    `Ask ${e.actor.name} whether it was them; look in the database for sessions that came after.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A password is changed on a schedule, or was lost.'],
  mitre: ['T1098', 'T1531'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html',
    'https://docs.aws.amazon.com/redshift/latest/APIReference/API_ModifyCluster.html',
  ],
})

/** CloudTrail shows stars in its place. */
function setsPassword({ request }: ApiCall): boolean {
  return at(request, 'masterUserPassword') !== undefined || at(request, 'adminUserPassword') !== undefined
}
