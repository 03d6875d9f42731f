import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOwnIdentity, soundsPowerful } from '../requests/identity/identities.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/user-added-to-group',
  calls: ['iam:AddUserToGroup'],
  severity: (e) => {
    if (isOwnIdentity(e)) return soundsPowerful(groupOf(e)) ? 'high' : 'medium'
    return soundsPowerful(groupOf(e)) ? 'medium' : 'low'
  },
  title: (e) => {
    const user = isOwnIdentity(e) ? 'themselves' : (textAt(e.request, 'userName') ?? 'a user')
    return `${e.actor.name} added ${user} to group ${groupOf(e)}`
  },
  why: 'The user now has every permission of the group.',
  respond: (e) => {
    const user = textAt(e.request, 'userName')
    const group = textAt(e.request, 'groupName')
    return [
      ...(user === undefined || group === undefined
        ? []
        : [
            {
              do: 'If it is not meant, take the user out:',
              run: aws`iam remove-user-from-group --user-name ${user} --group-name ${group}`,
            },
            { do: 'See what the group may do:', run: aws`iam list-attached-group-policies --group-name ${group}` },
          ]),
      isOwnIdentity(e) ? stopActor(e) : `Ask ${e.actor.name} who asked for it.`,
    ]
  },
  falsePositives: ['Somebody joins a team.'],
  mitre: ['T1098.003'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddUserToGroup.html'],
})

function groupOf({ request }: ApiCall): string {
  return textAt(request, 'groupName') ?? 'of unknown name'
}
