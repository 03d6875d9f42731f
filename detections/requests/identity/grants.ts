import type { ApiCall } from '../../../shared/core/event.ts'
import { fitsIamPattern } from '../../../shared/core/iam-pattern.ts'
import { at, type Json } from '../../../shared/core/json.ts'
import type { Severity } from '../../../shared/core/severity.ts'
import { restricts } from '../conditions.ts'
import { allowing, isOnEverything, type Statement } from '../policy-document.ts'
import { anyPartition } from '../resource-patterns.ts'
import { someOf } from '../words.ts'

/** What a policy gives away beyond ordinary work. */
export interface Grant {
  /** Whether it makes an administrator at once: who may change IAM gives themselves the rest. */
  readonly everything: boolean
  /** What its holder may do: "do everything", "call iam:PassRole and 2 more actions". */
  readonly words: string
}

/**
 * Whether a policy makes an administrator: at once, or by actions with which its holder can become one. Of these only what
 * is allowed on all identities, or on the holder's own, and without a condition counts.
 */
export function readGrant(document: Json | undefined): Grant | undefined {
  const statements = allowing(document)
  const free = statements.filter(({ condition }) => !restricts(condition))
  return grantIn(free) ?? ownGrantIn(free) ?? conditionalGrantIn(statements)
}

function grantIn(statements: readonly Statement[]): Grant | undefined {
  const onEverything = statements.filter(isOnEverything)
  if (isEverything(onEverything)) return { everything: true, words: 'do everything' }
  const wide = statements.filter(isWide)
  const exceptions = wide.filter(({ exceptActions }) => exceptActions)
  if (exceptions.some((statement) => pathsIn(statement).length > 0)) {
    return { everything: true, words: 'do nearly everything' }
  }
  const [most] = exceptions.filter((statement) => onEverything.includes(statement) && leavesMost(statement))
  if (most !== undefined) return { everything: false, words: `do everything but ${someOf(most.actions)}` }
  const actions = wide.flatMap(administratorsActions)
  return actions.length === 0
    ? undefined
    : { everything: actions.some((action) => covers(action, pathsInIam)), words: `call ${inWords(actions)}` }
}

function inWords([first = '', ...others]: readonly string[]): string {
  const more = others.length === 0 ? '' : ` and ${others.length} more ${others.length === 1 ? 'action' : 'actions'}`
  return `${first}${more}`
}

/** What a user may do to themselves makes an administrator, too, where it is more than to change a password. */
function ownGrantIn(statements: readonly Statement[]): Grant | undefined {
  const actions = statements
    .filter(
      ({ resources, exceptActions, exceptResources }) =>
        !exceptActions && !exceptResources && resources.some(isOwnUser),
    )
    .flatMap((statement) => statement.actions.filter((action) => pathsOnOneself.some((path) => fits(action, path))))
  return actions.length === 0
    ? undefined
    : { everything: false, words: `give themselves every permission by ${inWords(actions)}` }
}

function conditionalGrantIn(statements: readonly Statement[]): Grant | undefined {
  const all = statements.filter((statement) => isOnEverything(statement))
  const isWhole = isEverything(all) || all.some((statement) => statement.exceptActions && leavesMost(statement))
  return isWhole ? { everything: false, words: 'do everything under a condition' } : undefined
}

/** The document of CreatePolicy, CreatePolicyVersion and Put...Policy. */
export function grantOf({ request }: ApiCall): Grant | undefined {
  return readGrant(at(request, 'policyDocument'))
}

/** How grave it is that the grant takes effect. */
export function severityOfGrant(e: ApiCall): Severity {
  return grantOf(e)?.everything === true ? 'high' : 'medium'
}

/** Whether what it allows is allowed on all identities of some kind. */
function isWide(statement: Statement): boolean {
  return isOnEverything(statement) || (!statement.exceptResources && statement.resources.some(isEveryIdentity))
}

/** `role/*`, `user/?*`: what fits a name that nobody would think of. */
function isEveryIdentity(resource: string): boolean {
  return ['user', 'role', 'group', 'policy'].some((kind) =>
    fitsIamPattern(anyPartition(resource), `arn:aws:iam::111122223333:${kind}/zq-81`),
  )
}

/** `arn:aws:iam::*:user/${aws:username}` */
function isOwnUser(resource: string): boolean {
  return /:user\/(?:.*\/)?\$\{aws:username\}$/i.test(resource)
}

/** Whether statements together allow what some services can do that have little in common: `*`, `*:*`, or `a*` to `z*`. */
function isEverything(statements: readonly Statement[]): boolean {
  const actions = statements.flatMap((statement) => (statement.exceptActions ? [] : statement.actions))
  return samples.every((one) => actions.some((action) => fits(action, one)))
}

/** Whether what it excepts leaves most services as they are. */
function leavesMost({ actions }: Statement): boolean {
  return samples.filter((one) => !actions.some((action) => fits(action, one))).length > samples.length / 2
}

const samples: readonly string[] = [
  'cloudtrail:StopLogging',
  'dynamodb:Scan',
  'ec2:RunInstances',
  'iam:PassRole',
  'kms:Decrypt',
  'lambda:UpdateFunctionCode',
  'organizations:LeaveOrganization',
  'rds:DeleteDBInstance',
  's3:GetObject',
  'secretsmanager:GetSecretValue',
  'sns:Publish',
  'workspaces:CreateWorkspaces',
]

function fits(pattern: string, action: string): boolean {
  return fitsIamPattern(pattern.toLowerCase(), action.toLowerCase())
}

function covers(pattern: string, actions: readonly string[]): boolean {
  return actions.every((action) => fits(pattern, action))
}

/** Of the actions that a statement names those that can make an administrator. */
function administratorsActions({ actions, exceptActions }: Statement): readonly string[] {
  return exceptActions ? [] : actions.filter((action) => pathsToAdministrator.some((path) => fits(action, path)))
}

/** What a statement that names its actions by exception leaves of the ways through IAM. */
function pathsIn({ actions }: Statement): readonly string[] {
  return pathsInIam.filter((path) => !actions.some((action) => fits(action, path)))
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

const pathsInIam = pathsToAdministrator.filter((path) => path.startsWith('iam:'))

/** Of these, what makes an administrator of oneself. */
const pathsOnOneself = [
  'iam:AttachUserPolicy',
  'iam:DeleteUserPermissionsBoundary',
  'iam:PutUserPermissionsBoundary',
  'iam:PutUserPolicy',
]
