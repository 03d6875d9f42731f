import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, isWord, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { logGroupOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/log-protection-removed',
  calls: [
    'logs:DeleteDataProtectionPolicy',
    'logs:DeleteAccountPolicy',
    'logs:DisassociateKmsKey',
    'logs:PutLogGroupDeletionProtection',
  ],
  where: (e) => isOnOthers(e) && protection(e) !== undefined,
  severity: 'medium',
  title: (e) => {
    const group = logGroupOf(e)
    const where = e.action.name === 'DeleteAccountPolicy' ? 'all log groups' : named('log group', group)
    return `${e.actor.name} removed the ${protection(e) ?? 'protection'} of ${where}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${e.action.name} ${logGroupOf(e)}`,
  why: (e) => {
    if (e.action.name === 'PutLogGroupDeletionProtection')
      return 'One call can now delete the log group with all its lines.'
    return e.action.name === 'DisassociateKmsKey'
      ? 'New lines can be read by everyone who may read the log group: nobody needs the key for them any more.'
      : 'New lines show passwords, addresses and the like to everyone who may read the logs.'
  },
  respond: (e) => [
    `Ask ${e.actor.name} why; if there is no good answer, set the protection again.`,
    e.action.name === 'PutLogGroupDeletionProtection'
      ? 'See whether the log group and its streams are still there.'
      : 'See who has read from the logs since then.',
  ],
  falsePositives: (e) => {
    if (e.action.name === 'PutLogGroupDeletionProtection') return ['The log group is about to be deleted on purpose.']
    return e.action.name === 'DisassociateKmsKey'
      ? ['The log group changes to another key.']
      : ['The masking hid words that people need for their work.']
  },
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteDataProtectionPolicy.html',
    'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DisassociateKmsKey.html',
  ],
})

function protection({ action, request }: ApiCall): string | undefined {
  switch (action.name) {
    case 'DisassociateKmsKey':
      return 'KMS key'
    case 'PutLogGroupDeletionProtection':
      return flagAt(request, 'deletionProtectionEnabled') === false ? 'deletion protection' : undefined
    case 'DeleteAccountPolicy':
      return isWord(textAt(request, 'policyType'), 'DATA_PROTECTION_POLICY') ? 'masking of sensitive data' : undefined
    default:
      return 'masking of sensitive data'
  }
}
