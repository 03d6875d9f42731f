import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { userInWords } from '../requests/identity/identities.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/iam-user-created',
  calls: ['iam:CreateUser'],
  severity: 'medium',
  title: (e) => `${e.actor.name} created ${userInWords(e)}`,
  why: 'An IAM user can hold passwords and keys that never expire, and an intruder makes one to come back.',
  respond: (e) => {
    const userName = textAt(e.request, 'userName')
    return [
      `Ask ${e.actor.name} who or what the user is for, and whether a role would do.`,
      ...ifKnown(userName, (userName) => [
        {
          do: 'If nobody knows it, take every permission from it until it is clear:',
          run: aws`iam attach-user-policy --user-name ${userName} --policy-arn arn:${e.partition}:iam::aws:policy/AWSDenyAll`,
        },
        {
          do: 'See whether it has access keys already:',
          run: aws`iam list-access-keys --user-name ${userName}`,
        },
      ]),
    ]
  },
  falsePositives: ['A system that cannot use roles gets a user of its own.'],
  mitre: ['T1136.003'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users_create.html'],
})
