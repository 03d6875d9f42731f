import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { soundsPowerful } from '../requests/identity/identities.ts'

export default defineCallDetection({
  id: 'identity/instance-profile-given-role',
  calls: ['iam:AddRoleToInstanceProfile'],
  // The console makes a profile of the same name for every new role of EC2.
  where: (e) => roleOf(e) !== profileOf(e) || soundsPowerful(roleOf(e)),
  severity: (e) => (soundsPowerful(roleOf(e)) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} put role ${roleOf(e)} into instance profile ${profileOf(e)}`,
  why: 'Every program on an instance that has the profile can now use the role.',
  respond: (e) => {
    const role = textAt(e.request, 'roleName')
    const profile = textAt(e.request, 'instanceProfileName')
    return [
      ...(role === undefined || profile === undefined
        ? []
        : [
            {
              do: 'If it is not meant, take it out:',
              run: aws`iam remove-role-from-instance-profile --instance-profile-name ${profile} --role-name ${role}`,
            },
            { do: 'See what the role may do:', run: aws`iam list-attached-role-policies --role-name ${role}` },
          ]),
      `Ask ${e.actor.name} which instances are to have it.`,
    ]
  },
  falsePositives: ['A new kind of instance is set up.'],
  mitre: ['T1098.003', 'T1548'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddRoleToInstanceProfile.html'],
})

function roleOf({ request }: ApiCall): string {
  return textAt(request, 'roleName') ?? 'of unknown name'
}

function profileOf({ request }: ApiCall): string {
  return textAt(request, 'instanceProfileName') ?? 'of unknown name'
}
