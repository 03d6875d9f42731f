import { isWord, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'audit-trail/macie-switched-off',
  calls: ['macie2:DisableMacie', 'macie2:UpdateMacieSession'],
  where: (e) => e.action.name === 'DisableMacie' || isWord(textAt(e.request, 'status'), 'PAUSED'),
  severity: 'medium',
  title: (e) => {
    const did = e.action.name === 'DisableMacie' ? 'switched off' : 'suspended'
    return `${e.actor.name} ${did} Macie in ${e.region}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${e.action.name}`,
  why: 'Nobody is told any more when a bucket is opened or personal data lies where it should not.',
  respond: (e) => [
    {
      do: 'Switch it on again:',
      run:
        e.action.name === 'DisableMacie'
          ? aws`macie2 enable-macie --region ${e.region}`
          : aws`macie2 update-macie-session --status ENABLED --region ${e.region}`,
    },
    `Ask ${e.actor.name} why.`,
    'Look at which buckets were read or opened since then.',
  ],
  falsePositives: ['Macie was tried out, or costs more than it is worth to the account.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/macie/latest/APIReference/macie.html'],
})
