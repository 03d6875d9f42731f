import { at, isJsonObject, type Json, type JsonObject, listAt, textAt } from '../../shared/core/json.ts'

/** A statement of an IAM policy document, with every element as a list. */
export interface Statement {
  readonly effect: string | undefined
  readonly actions: readonly string[]
  /** Whether it names its actions by exception (`NotAction`). */
  readonly exceptActions: boolean
  readonly resources: readonly string[]
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
  const policy = typeof document === 'string' ? parse(document) : document
  return listAt(policy, 'Statement').map((statement) => ({
    effect: textAt(statement, 'Effect'),
    actions: texts([...listAt(statement, 'Action'), ...listAt(statement, 'NotAction')]),
    exceptActions: listAt(statement, 'NotAction').length > 0,
    resources: texts([...listAt(statement, 'Resource'), ...listAt(statement, 'NotResource')]),
    principals: readPrincipals(isJsonObject(statement) ? statement['Principal'] : undefined),
    condition: isJsonObject(statement) && isJsonObject(statement['Condition']) ? statement['Condition'] : undefined,
  }))
}

/** Statements that let everyone in, without a condition that could keep anyone out. */
export function publicStatements(document: Json | undefined): readonly Statement[] {
  return allowing(document).filter(
    ({ principals, condition }) => principals.some(({ value }) => value === '*') && !limitsCallers(condition),
  )
}

/** The accounts, other than `own`, that a policy lets in by name. */
export function otherAccounts(document: Json | undefined, own: string): readonly string[] {
  const named = allowing(document)
    .filter(({ condition }) => !asksForAccount(condition, own))
    .flatMap(({ principals }) => principals)
    .filter(({ type }) => type === 'AWS')
    .map(({ value }) => value.match(/^(\d{12})$|^arn:[\w-]+:(?:iam|sts)::(\d{12}):/))
    .map((match) => match?.[1] ?? match?.[2])
    .filter((account) => account !== undefined && account !== own)
  return [...new Set(named.filter((account) => account !== undefined))]
}

/** Whether some statement allows every action on every resource, which makes an administrator. */
export function allowsEverything(document: Json | undefined): boolean {
  return allowing(document).some(
    ({ actions, exceptActions, resources, condition }) =>
      !exceptActions && condition === undefined && actions.some(isEverything) && resources.includes('*'),
  )
}

/** The actions that a policy allows, as they are written: `s3:GetObject`, `iam:*`. */
export function allowedActions(document: Json | undefined): readonly string[] {
  return allowing(document).flatMap(({ actions, exceptActions }) => (exceptActions ? [] : actions))
}

function allowing(document: Json | undefined): readonly Statement[] {
  return readStatements(document).filter(({ effect }) => effect === 'Allow')
}

function isEverything(action: string): boolean {
  return action === '*' || action === '*:*'
}

/** Keys of a condition that name who may come, or from where: with one of them a `*` is not everyone. */
const limitingKeys =
  /^aws:(?:principal(?:org(?:id|paths)|account|arn|tag\/.*)|sourcearn|sourceaccount|sourceorg(?:id|paths)|sourceowner|sourcevpce?|sourceip|vpcsourceip|userid)$|^(?:kms:(?:calleraccount|viaservice)|s3:dataaccesspointaccount|lambda:(?:functionurlauthtype|eventsourcetoken)|elasticfilesystem:(?:accessedviamounttarget|accesspointarn))$/i

function limitsCallers(condition: JsonObject | undefined): boolean {
  return Object.entries(condition ?? {}).some(
    ([operator, wanted]) =>
      // What is asked not to be so leaves nearly everyone in.
      !operator.includes('Not') &&
      isJsonObject(wanted) &&
      Object.entries(wanted).some(([key, values]) => limitingKeys.test(key) && !listAt(values).some(isAnything)),
  )
}

function isAnything(wanted: Json): boolean {
  return wanted === '*' || wanted === '0.0.0.0/0' || wanted === '::/0'
}

/** Whether a condition takes only callers of one account, whomever the statement names besides. */
function asksForAccount(condition: JsonObject | undefined, account: string): boolean {
  const wanted = Object.entries(at(condition, 'StringEquals') ?? {})
    .filter(([key]) => key.toLowerCase() === 'aws:principalaccount')
    .flatMap(([, values]) => listAt(values))
  return wanted.length > 0 && wanted.every((value) => value === account)
}

function readPrincipals(principal: Json | undefined): readonly Principal[] {
  if (typeof principal === 'string') return [{ type: principal === '*' ? '*' : 'AWS', value: principal }]
  if (!isJsonObject(principal)) return []
  return Object.keys(principal).flatMap((type) => texts(listAt(principal, type)).map((value) => ({ type, value })))
}

function texts(values: readonly Json[]): readonly string[] {
  return values.filter((value) => typeof value === 'string')
}

function parse(text: string): Json | undefined {
  for (const candidate of [text, decode(text)]) {
    try {
      return JSON.parse(candidate)
    } catch {
      // The other form is tried.
    }
  }
  return undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
