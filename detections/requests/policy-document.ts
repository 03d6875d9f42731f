import { readEncodedJson } from '../../shared/core/encoded-json.ts'
import { at, isJsonObject, type Json, type JsonObject, listAt, textAt } from '../../shared/core/json.ts'
import { isEveryResource } from './resource-patterns.ts'

/** A statement of an IAM policy document, with every element as a list. */
export interface Statement {
  readonly effect: string | undefined
  readonly actions: readonly string[]
  /** Whether it names its actions by exception (`NotAction`). */
  readonly exceptActions: boolean
  readonly resources: readonly string[]
  /** Whether it names its resources by exception (`NotResource`). */
  readonly exceptResources: boolean
  readonly principals: readonly Principal[]
  readonly condition: JsonObject | undefined
}

export interface Principal {
  /** `AWS`, `Service`, `Federated`, `CanonicalUser`, or `*`. */
  readonly type: string
  readonly value: string
}

/**
 * The statements of a policy document as CloudTrail records one: a text of JSON, sometimes URL-encoded, or an object.
 * None where it cannot be read.
 */
export function readStatements(document: Json | undefined): readonly Statement[] {
  const policy = typeof document === 'string' ? readEncodedJson(document) : document
  return listAt(policy, 'Statement').map((statement) => ({
    effect: textAt(statement, 'Effect'),
    actions: texts([...listAt(statement, 'Action'), ...listAt(statement, 'NotAction')]),
    exceptActions: listAt(statement, 'NotAction').length > 0,
    resources: texts([...listAt(statement, 'Resource'), ...listAt(statement, 'NotResource')]),
    exceptResources: listAt(statement, 'NotResource').length > 0,
    principals: principalsOf(statement),
    condition: conditionOf(statement),
  }))
}

/** The statements that allow something. */
export function allowing(document: Json | undefined): readonly Statement[] {
  return readStatements(document).filter(({ effect }) => effect === 'Allow')
}

/** Whether a statement is for all resources, or for all but a few. */
export function isOnEverything({ resources, exceptResources }: Statement): boolean {
  return resources.some(isEveryResource) !== exceptResources
}

/** The actions that a policy allows, as they are written: `s3:GetObject`, `iam:*`. */
export function allowedActions(document: Json | undefined): readonly string[] {
  return allowing(document).flatMap(({ actions, exceptActions }) => (exceptActions ? [] : actions))
}

/** Whom a statement names by exception (`NotPrincipal`) it keeps out: everyone else comes in. */
function principalsOf(statement: Json): readonly Principal[] {
  if (at(statement, 'NotPrincipal') !== undefined) return [{ type: '*', value: '*' }]
  const principal = at(statement, 'Principal')
  if (typeof principal === 'string') return [{ type: principal === '*' ? '*' : 'AWS', value: principal }]
  if (!isJsonObject(principal)) return []
  return Object.keys(principal).flatMap((type) => texts(listAt(principal, type)).map((value) => ({ type, value })))
}

function conditionOf(statement: Json): JsonObject | undefined {
  const condition = at(statement, 'Condition')
  return isJsonObject(condition) ? condition : undefined
}

function texts(values: readonly Json[]): readonly string[] {
  return values.filter((value) => typeof value === 'string')
}
