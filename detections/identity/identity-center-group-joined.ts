import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'identity/identity-center-group-joined',
  calls: ['sso-directory:AddMemberToGroup', 'identitystore:CreateGroupMembership'],
  severity: 'low',
  title: (e) => `${e.actor.name} added a user to group ${groupOf(e) ?? 'of unknown ID'} of Identity Center`,
  why: 'The user gets every permission set that is assigned to the group, in all its accounts.',
  respond: (e) => {
    const store = textAt(e.request, 'identityStoreId')
    const group = groupOf(e)
    const membership = textAt(e.response, 'membershipId')
    return [
      ...(store === undefined || membership === undefined
        ? []
        : [
            {
              do: 'If it is not meant, take the user out:',
              run: aws`identitystore delete-group-membership --identity-store-id ${store} --membership-id ${membership} --region ${e.region}`,
            },
          ]),
      ...(store === undefined || group === undefined
        ? []
        : [
            {
              do: 'See which group it is:',
              run: aws`identitystore describe-group --identity-store-id ${store} --group-id ${group} --region ${e.region}`,
            },
          ]),
      `Ask ${e.actor.name} who asked for it.`,
    ]
  },
  falsePositives: ['Somebody joins a team.'],
  mitre: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateGroupMembership.html',
  ],
})

function groupOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'groupId')
}
