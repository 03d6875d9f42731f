import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/document-written',
  calls: ['ssm:CreateDocument', 'ssm:UpdateDocument', 'ssm:UpdateDocumentDefaultVersion'],
  // The settings of Session Manager are told by compute/session-logging-changed.
  where: (e) => nameOf(e) !== 'SSM-SessionManagerRunShell',
  // Who changes a document changes what others run by its name.
  severity: (e) => (e.action.name === 'CreateDocument' ? 'low' : 'medium'),
  gravest: 'medium',
  title: (e) => {
    const did = e.action.name === 'CreateDocument' ? 'wrote' : 'changed'
    return `${e.actor.name} ${did} ${named('Systems Manager document', nameOf(e))}`
  },
  why: 'A document says what Systems Manager runs on machines, as root, or does in the account with a role.',
  respond: (e) => [
    ...ifKnown(nameOf(e), (name) => ({
      do: 'Read the newest version:',
      run: aws`ssm get-document --name ${name} --document-version $LATEST --query Content --output text --region ${e.region}`,
    })),
    `Ask ${e.actor.name} what it is for.`,
    ...ifKnown(nameOf(e), (name) => ({
      do: 'See what runs it by itself, on which machines:',
      run: aws`ssm list-associations --association-filter-list key=Name,value=${name} --region ${e.region}`,
    })),
    ...otherCalls(e),
  ],
  falsePositives: ['An operator maintains a runbook by hand.'],
  mitre: ['T1651', 'T1059'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/documents.html'],
})

function nameOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'name')
}
