import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/directory-shared',
  calls: ['ds:ShareDirectory'],
  severity: 'medium',
  title: (e) => {
    const directory = named('directory', textAt(e.request, 'directoryId'))
    return `${e.actor.name} shared ${directory} with account ${textAt(e.request, 'shareTarget', 'id') ?? 'of unknown ID'}`
  },
  why: 'Machines and databases of that account can join the directory, and see its users.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'directoryId'), (directory) =>
      ifKnown(textAt(e.request, 'shareTarget', 'id'), (account) => ({
        do: 'If nobody knows the account, take it back:',
        run: aws`ds unshare-directory --directory-id ${directory} --unshare-target Id=${account},Type=ACCOUNT --region ${e.region}`,
      })),
    ),
    `Ask ${e.actor.name} whose account it is.`,
    ...otherCalls(e),
  ],
  falsePositives: ['Another account of the company uses the same directory.'],
  mitre: ['T1098', 'T1199'],
  references: ['https://docs.aws.amazon.com/directoryservice/latest/devguide/API_ShareDirectory.html'],
})
