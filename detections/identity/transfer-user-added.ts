import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/transfer-user-added',
  calls: ['transfer:CreateUser', 'transfer:ImportSshPublicKey'],
  severity: 'medium',
  title: (e) => {
    const did = e.action.name === 'CreateUser' ? 'let' : 'added a key for'
    const what =
      e.action.name === 'CreateUser' ? `sign in to Transfer server ${serverOf(e)}` : `of Transfer server ${serverOf(e)}`
    return `${e.actor.name} ${did} ${userOf(e) ?? 'somebody'} ${what}${asRole(e)}`
  },
  why: 'Whoever has the key reads and writes files by SFTP, as a role of your account and without a sign-in to AWS.',
  respond: (e) => [
    ...ifKnown(userOf(e), (user) =>
      ifKnown(textAt(e.request, 'serverId'), (server) => [
        {
          do: 'See what the user may reach, and which keys let in:',
          run: aws`transfer describe-user --server-id ${server} --user-name ${user} --region ${e.region}`,
        },
        {
          do: 'If nobody knows the user, take them away:',
          run: aws`transfer delete-user --server-id ${server} --user-name ${user} --region ${e.region}`,
        },
      ]),
    ),
    `Ask ${e.actor.name} whose key it is.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A partner gets a way to send files, or renews their key.'],
  mitre: ['T1136.003', 'T1098.004'],
  references: ['https://docs.aws.amazon.com/transfer/latest/APIReference/API_CreateUser.html'],
})

function userOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'userName')
}

function serverOf({ request }: ApiCall): string {
  return textAt(request, 'serverId') ?? 'of unknown ID'
}

function asRole({ request }: ApiCall): string {
  const role = nameIn(textAt(request, 'role'))
  return role === undefined ? '' : ` as role ${role}`
}
