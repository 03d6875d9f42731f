import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { readGrant } from '../requests/identity/grants.ts'
import { isPowerful } from '../requests/identity/policies.ts'
import { permissionSetOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'identity/permission-set-too-wide',
  calls: ['sso:AttachManagedPolicyToPermissionSet', 'sso:PutInlinePolicyToPermissionSet'],
  where: (e) => isPowerful(managedPolicyOf(e)) || readGrant(inlinePolicyOf(e)) !== undefined,
  severity: (e) => {
    const everything =
      managedPolicyOf(e).endsWith('policy/AdministratorAccess') || readGrant(inlinePolicyOf(e))?.everything === true
    return everything ? 'high' : 'medium'
  },
  title: (e) => {
    const grant = readGrant(inlinePolicyOf(e))
    if (grant !== undefined) return `${e.actor.name} allowed permission set ${permissionSetOf(e)} to ${grant.words}`
    const policy = managedPolicyOf(e).split('/').at(-1)
    return `${e.actor.name} attached policy ${policy} to permission set ${permissionSetOf(e)}`
  },
  why: 'Everybody to whom the permission set is assigned gets it, in every account where it is assigned.',
  respond: (e) => [
    ...takeAway(e),
    'Then provision the permission set again: until then the roles in the accounts keep the policy.',
    `Ask ${e.actor.name} who is to have it, and for how long.`,
  ],
  falsePositives: ['The permission set of the administrators is set up.'],
  mitre: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_AttachManagedPolicyToPermissionSet.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html',
  ],
})

function managedPolicyOf({ request }: ApiCall): string {
  return textAt(request, 'managedPolicyArn') ?? ''
}

function inlinePolicyOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'inlinePolicy')
}

function takeAway(e: ApiCall): readonly Step[] {
  const instance = textAt(e.request, 'instanceArn')
  const set = textAt(e.request, 'permissionSetArn')
  if (instance === undefined || set === undefined) return []
  const managed = managedPolicyOf(e)
  const run =
    managed === ''
      ? aws`sso-admin delete-inline-policy-from-permission-set --instance-arn ${instance} --permission-set-arn ${set} --region ${e.region}`
      : aws`sso-admin detach-managed-policy-from-permission-set --instance-arn ${instance} --permission-set-arn ${set} --managed-policy-arn ${managed} --region ${e.region}`
  return [{ do: 'If it is not meant, take the policy away:', run }]
}
