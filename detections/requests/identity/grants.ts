import type { ApiCall } from '../../../shared/core/event.ts'
import { fitsIamPattern } from '../../../shared/core/iam-pattern.ts'
import { at, type Json } from '../../../shared/core/json.ts'
import type { Severity } from '../../../shared/core/severity.ts'
import { restricts } from '../conditions.ts'
import {
  allowsEverything,
  allowsEverythingIf,
  isOnEverything,
  readStatements,
  type Statement,
} from '../policy-document.ts'
import { anyPartition } from '../resource-patterns.ts'

/** What a policy gives away beyond ordinary work. */
export interface Grant {
  readonly everything: boolean
  /** What its holder may do: "do everything", "call iam:PassRole and 2 more actions". */
  readonly words: string
}

/**
 * Whether a policy makes an administrator: at once, or by actions with which its holder can become one. Of these only what
 * is allowed on all identities and without a condition counts.
 */
export function readGrant(document: Json | undefined): Grant | undefined {
  if (allowsEverything(document)) return { everything: true, words: 'do everything' }
  const statements = readStatements(document).filter(isWide)
  if (statements.some(exceptsOnlyOthers)) return { everything: true, words: 'do nearly everything' }
  const [first, ...others] = statements.flatMap(({ actions, exceptActions }) =>
    exceptActions ? [] : actions.filter(makesAdministrators),
  )
  if (first === undefined) {
    return allowsEverythingIf(document) ? { everything: false, words: 'do everything under a condition' } : undefined
  }
  const more = others.length === 0 ? '' : ` and ${others.length} more ${others.length === 1 ? 'action' : 'actions'}`
  return { everything: false, words: `call ${first}${more}` }
}

/** The document of CreatePolicy, CreatePolicyVersion and Put...Policy. */
export function grantOf({ request }: ApiCall): Grant | undefined {
  return readGrant(at(request, 'policyDocument'))
}

/** How grave it is that the grant takes effect. */
export function severityOfGrant(e: ApiCall): Severity {
  return grantOf(e)?.everything === true ? 'high' : 'medium'
}

function isWide(statement: Statement): boolean {
  const { effect, resources, exceptResources, condition } = statement
  if (effect !== 'Allow' || restricts(condition)) return false
  return isOnEverything(statement) || (!exceptResources && resources.some(isEveryIdentity))
}

/** `role/*`, `user/?*`: what fits a name that nobody would think of. */
function isEveryIdentity(resource: string): boolean {
  return ['user', 'role', 'group', 'policy'].some((kind) =>
    fitsIamPattern(anyPartition(resource), `arn:aws:iam::111122223333:${kind}/zq-81`),
  )
}

function exceptsOnlyOthers({ actions, exceptActions }: Statement): boolean {
  return exceptActions && !actions.some((action) => /^(?:\*|iam:\*)$/i.test(action))
}

function makesAdministrators(action: string): boolean {
  return pathsToAdministrator.some((path) => fitsIamPattern(action.toLowerCase(), path.toLowerCase()))
}

/** Whoever may call one of these on any user, role or policy can give themselves every permission. */
const pathsToAdministrator = [
  'iam:AddUserToGroup',
  'iam:AttachGroupPolicy',
  'iam:AttachRolePolicy',
  'iam:AttachUserPolicy',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreatePolicyVersion',
  'iam:DeleteRolePermissionsBoundary',
  'iam:DeleteUserPermissionsBoundary',
  'iam:PassRole',
  'iam:PutGroupPolicy',
  'iam:PutRolePermissionsBoundary',
  'iam:PutRolePolicy',
  'iam:PutUserPermissionsBoundary',
  'iam:PutUserPolicy',
  'iam:SetDefaultPolicyVersion',
  'iam:UpdateAssumeRolePolicy',
  'iam:UpdateLoginProfile',
  'sts:AssumeRole',
]
