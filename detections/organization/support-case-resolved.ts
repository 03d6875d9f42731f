import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/support-case-resolved',
  calls: ['support:ResolveCase'],
  severity: 'low',
  title: (e) => `${e.actor.name} closed a case at AWS Support`,
  why: 'AWS reports leaked keys and abuse in cases of its own; an intruder closes them before anybody reads them.',
  respond: (e) => {
    const id = textAt(e.request, 'caseId')
    return [
      ...ifKnown(id, (id) => ({
        do: 'Read the case, and who opened it:',
        run: aws`support describe-cases --case-id-list ${id} --include-resolved-cases --region us-east-1`,
      })),
      `If AWS had opened it, ask ${e.actor.name} what was done about it; write in the case to open it again.`,
    ]
  },
  falsePositives: ['Whoever asked the question has the answer.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/awssupport/latest/APIReference/API_ResolveCase.html'],
})
