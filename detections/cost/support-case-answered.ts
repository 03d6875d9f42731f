import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { supportCase, updateInWords } from '../../shared/sources/services/support.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(supportCase, {
  id: 'cost/support-case-answered',
  detail: { 'event-name': ['AddCommunicationToCase', 'ReopenCase'] },
  where: (update) => update['event-name'] === 'ReopenCase' || update.origin === 'AWS',
  severity: (update) => (update['event-name'] === 'ReopenCase' ? 'information' : 'low'),
  gravest: 'low',
  title: (update) => updateInWords(update),
  why: (update) =>
    update['event-name'] === 'ReopenCase'
      ? 'What seemed to be solved is not.'
      : 'AWS may wait for an answer, and closes a case in which nobody writes. It reports abuse and leaked keys in cases, too.',
  respond: (update) => [
    {
      do: 'Read it:',
      run: aws`support describe-communications --case-id ${update['case-id'] ?? unknownName} --max-items 3 --region us-east-1`,
    },
  ],
  falsePositives: ['Whoever asked has read it.'],
  references: ['https://docs.aws.amazon.com/awssupport/latest/user/event-detail-support-case-update.html'],
})
