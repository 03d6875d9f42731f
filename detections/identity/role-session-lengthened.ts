import { numberAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'identity/role-session-lengthened',
  calls: ['iam:UpdateRole'],
  // Seconds. The calls that change only a role's description say it too, mostly with the hour that is usual.
  record: { requestParameters: { maxSessionDuration: [{ numeric: ['>', 14_400] }] } },
  severity: (e) => (e.tool?.automatic ? 'information' : 'low'),
  title: (e) => {
    const hours = Math.round((numberAt(e.request, 'maxSessionDuration') ?? 0) / 3600)
    return `${e.actor.name} let sessions of role ${textAt(e.request, 'roleName') ?? 'of unknown name'} last ${hours} hours`
  },
  why: 'Credentials of the role that are stolen stay good for as long as that.',
  respond: (e) => {
    const role = textAt(e.request, 'roleName')
    return [
      ...(role === undefined
        ? []
        : [
            {
              do: 'If nobody needs it, go back to one hour:',
              run: aws`iam update-role --role-name ${role} --max-session-duration 3600`,
            },
          ]),
      `Ask ${e.actor.name} what takes so long.`,
    ]
  },
  falsePositives: ['A long migration or backup runs under the role.', 'People work in the console all day.'],
  mitre: ['T1098'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html'],
})
