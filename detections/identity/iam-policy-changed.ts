import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { identityInWords } from '../requests/identity/identities.ts'
import { isToldInDetail, policyInWords, setsDefault } from '../requests/identity/policies.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/iam-policy-changed',
  calls: [
    'iam:AttachGroupPolicy',
    'iam:AttachRolePolicy',
    'iam:AttachUserPolicy',
    'iam:CreatePolicy',
    'iam:CreatePolicyVersion',
    'iam:DeleteGroupPolicy',
    'iam:DeletePolicy',
    'iam:DeletePolicyVersion',
    'iam:DeleteRolePolicy',
    'iam:DeleteUserPolicy',
    'iam:DetachGroupPolicy',
    'iam:DetachRolePolicy',
    'iam:DetachUserPolicy',
    'iam:PutGroupPolicy',
    'iam:PutRolePolicy',
    'iam:PutUserPolicy',
  ],
  where: (e) => isOnOthers(e) && !isToldInDetail(e),
  severity: 'low',
  title: (e) => `${e.actor.name} ${changeInWords(e)}`,
  // A deployment changes dozens of policies.
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  why: 'Policies decide who may do what, so each change should have somebody who asked for it.',
  respond: (e) => [`Ask ${e.actor.name} who asked for it.`, ...otherCalls(e)],
  falsePositives: ['Everyday work on roles and their permissions.'],
  mitre: ['T1098.003'],
  cis: ['4.4'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage.html'],
})

function changeInWords(e: ApiCall): string {
  const policy = policyInWords(e)
  const [, verb, kind] = e.action.name.match(/^(Attach|Detach|Put|Delete)(User|Role|Group)Policy$/) ?? []
  if (verb === 'Attach') return `attached ${policy} to ${identityInWords(e)}`
  if (verb === 'Detach') return `detached ${policy} from ${identityInWords(e)}`
  if (verb === 'Put') return `wrote ${policy} of ${identityInWords(e)}`
  if (kind !== undefined) return `deleted ${policy} of ${identityInWords(e)}`
  if (e.action.name === 'CreatePolicy') return `created ${policy}`
  if (e.action.name === 'DeletePolicy') return `deleted ${policy}`
  if (e.action.name === 'DeletePolicyVersion') {
    return `deleted version ${textAt(e.request, 'versionId') ?? 'of unknown number'} of ${policy}`
  }
  return setsDefault(e) ? `changed ${policy}` : `added a version to ${policy}`
}
