import { flagAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { changeStep, databaseInWords } from '../requests/databases.ts'

export default defineCallDetection({
  id: 'data/database-deletion-protection-off',
  calls: ['rds:ModifyDBInstance', 'rds:ModifyDBCluster', 'rds:ModifyGlobalCluster', 'dynamodb:UpdateTable'],
  where: (e) =>
    isOnOthers(e) &&
    (flagAt(e.request, 'deletionProtection') === false || flagAt(e.request, 'deletionProtectionEnabled') === false),
  severity: 'medium',
  title: (e) => `${e.actor.name} switched off the deletion protection of ${databaseInWords(e)}`,
  why: 'Now one call deletes it with all its data; this is the step right before.',
  respond: (e) => [
    ...changeStep(
      e,
      'Switch it on again:',
      e.action.service === 'dynamodb' ? '--deletion-protection-enabled' : '--deletion-protection',
    ),
    `Ask ${e.actor.name} whether it is to be deleted.`,
    'If so, see to it that somebody has a snapshot or a backup.',
  ],
  falsePositives: ['It is about to be retired or replaced.', 'It was off already, and the call states it once more.'],
  mitre: ['T1485', 'T1578.005'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html',
  ],
})
