import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { harmlessFor } from '../requests/audience.ts'
import { accountsInWords, named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/document-shared',
  calls: ['ssm:ModifyDocumentPermission'],
  where: (e) => audienceOf(e).length > 0,
  severity: (e) => (audienceOf(e).some((name) => isWord(name, 'all')) ? 'high' : 'low'),
  title: (e) => {
    const audience = audienceOf(e)
    const whom = audience.some((name) => isWord(name, 'all')) ? 'every AWS account' : accountsInWords(audience)
    return `${e.actor.name} shared ${named('Systems Manager document', textAt(e.request, 'name'))} with ${whom}`
  },
  why: 'They can read the scripts in it, with whatever names, addresses and secrets stand there.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'name'), (name) => ({
      do: 'Take it back:',
      run: [
        ...aws`ssm modify-document-permission --name ${name} --permission-type Share --region ${e.region} --account-ids-to-remove`,
        ...audienceOf(e),
      ],
    })),
    `Ask ${e.actor.name} for whom it was meant.`,
    'Look through the document for secrets, and replace them.',
  ],
  falsePositives: (e) =>
    harmlessFor(
      { everyone: audienceOf(e).includes('all') },
      'Another account of the company uses the document.',
      'You publish the document for others to use.',
    ),
  mitre: ['T1537'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ModifyDocumentPermission.html'],
})

/** Other accounts, or `all`. */
function audienceOf({ request, account }: ApiCall): readonly string[] {
  const added = listAt(request, 'accountIdsToAdd').filter((id) => typeof id === 'string')
  return added.filter((id) => id !== account.id).map((id) => id.toLowerCase())
}
