import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/roles-anywhere-profile',
  calls: ['rolesanywhere:CreateProfile', 'rolesanywhere:UpdateProfile'],
  where: (e) => rolesOf(e).length > 0,
  severity: 'medium',
  title: (e) => {
    const [first = 'a role', ...others] = rolesOf(e)
    const more = others.length === 0 ? '' : ` and ${others.length} more`
    return `${e.actor.name} offered role ${first}${more} to servers outside AWS by IAM Roles Anywhere`
  },
  why: 'Who has a certificate of a trusted authority can take the roles, from any machine.',
  respond: (e) => {
    const id = textAt(e.request, 'profileId') ?? textAt(e.response, 'profile', 'profileId')
    return [
      ...ifKnown(id, (id) => ({
        do: 'If it is not meant, disable the profile:',
        run: aws`rolesanywhere disable-profile --profile-id ${id} --region ${e.region}`,
      })),
      `Ask ${e.actor.name} which servers are to have the roles.`,
      'See that the trust policy of each role asks for the subject of the certificate.',
    ]
  },
  falsePositives: ['Servers outside AWS are given roles.'],
  mitre: ['T1098.001'],
  references: ['https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_CreateProfile.html'],
})

function rolesOf({ request }: ApiCall): readonly string[] {
  return listAt(request, 'roleArns').flatMap((arn) => (typeof arn === 'string' ? (arn.split('/').at(-1) ?? []) : []))
}
