import { readEncodedJson } from '../../shared/core/encoded-json.ts'
import { fitsIamPattern } from '../../shared/core/iam-pattern.ts'
import { at, isJsonObject, type Json, type JsonObject, listAt, textAt } from '../../shared/core/json.ts'
import { isWorld } from './network/world.ts'

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
    .flatMap(({ principals, condition }) => [
      ...principals.filter(({ type }) => type === 'AWS').map(({ value }) => value),
      ...(principals.some(({ value }) => value === '*') ? callersAskedFor(condition) : []),
    ])
    .map((value) => value.match(/^(\d{12})$|^arn:[\w-]+:(?:iam|sts)::(\d{12}):/))
    .map((match) => match?.[1] ?? match?.[2])
    .filter((account) => account !== undefined && account !== own)
  return [...new Set(named.filter((account) => account !== undefined))]
}

/** Whether some statement allows every action on every resource, which makes an administrator. */
export function allowsEverything(document: Json | undefined): boolean {
  return allowing(document).some((statement) => statement.condition === undefined && allowsAll(statement))
}

/** Whether some statement does so under a condition, which may be one that is nearly always met. */
export function allowsEverythingIf(document: Json | undefined): boolean {
  return allowing(document).some((statement) => statement.condition !== undefined && allowsAll(statement))
}

function allowsAll(statement: Statement): boolean {
  return !statement.exceptActions && statement.actions.some(isEverything) && isOnEverything(statement)
}

/** Whether a statement is for all resources, or for all but a few. */
export function isOnEverything({ resources, exceptResources }: Statement): boolean {
  return resources.some(isEveryResource) !== exceptResources
}

/** The actions that a policy allows, as they are written: `s3:GetObject`, `iam:*`. */
export function allowedActions(document: Json | undefined): readonly string[] {
  return allowing(document).flatMap(({ actions, exceptActions }) => (exceptActions ? [] : actions))
}

function allowing(document: Json | undefined): readonly Statement[] {
  return readStatements(document).filter(({ effect }) => effect === 'Allow')
}

/** `*`, and what else fits all of these: `**`, `*:*`, `?*`. */
function isEverything(action: string): boolean {
  return ['iam:PassRole', 's3:GetObject', 'kms:Decrypt', 'ec2:RunInstances'].every((one) => fitsIamPattern(action, one))
}

/** `*`, and what else fits things of two services: `arn:*`, `arn:aws:*:*:*:*`. */
function isEveryResource(resource: string): boolean {
  const anywhere = anyPartition(resource)
  return ['arn:aws:iam::111122223333:role/Deploy', 'arn:aws:ec2:us-east-1:111122223333:instance/i-1'].every((one) =>
    fitsIamPattern(anywhere, one),
  )
}

/** The ARN as it would be in AWS's first partition and the account of the examples. */
export function anyPartition(arn: string): string {
  return arn.replace(/^arn:aws-[\w-]+:/, 'arn:aws:').replace(/:\d{12}:/, ':111122223333:')
}

/**
 * Keys of a condition that name who may come, or from where: with one of them a `*` is not everyone. A tag of the caller
 * is none of them: everyone can tag a role in an account of their own.
 */
const limitingKeys =
  /^aws:(?:principal(?:org(?:id|paths)|account|arn)|sourcearn|sourceaccount|sourceorg(?:id|paths)|sourceowner|sourcevpce?|sourceip|vpcsourceip|userid)$|^(?:kms:(?:calleraccount|viaservice)|s3:dataaccesspointaccount|lambda:(?:functionurlauthtype|eventsourcetoken)|elasticfilesystem:(?:accessedviamounttarget|accesspointarn))$/i

/** Keys that are there whoever asks: for them "if it exists" changes nothing. */
const alwaysThere = /^(?:aws:(?:sourceip|principalaccount|principalarn|userid)|kms:calleraccount)$/i

function limitsCallers(condition: JsonObject | undefined): boolean {
  return Object.entries(condition ?? {}).some(
    ([operator, wanted]) =>
      isAffirmative(operator) &&
      isJsonObject(wanted) &&
      Object.entries(wanted).some(
        ([key, values]) =>
          limitingKeys.test(key) &&
          (!/IfExists$/i.test(operator) || alwaysThere.test(key)) &&
          !takesMost(key, listAt(values)),
      ),
  )
}

/** Not "is not", which leaves nearly everyone in; nor "all that there are", which is true of none. */
export function isAffirmative(operator: string): boolean {
  return !/Not|^Null$|^ForAllValues:/i.test(operator)
}

/** One value is enough for it; of addresses, many narrow ones may be most of them together. */
function takesMost(key: string, values: readonly Json[]): boolean {
  if (values.some((value) => takesAnyone(key, value))) return true
  const shares = texts(values).map((value) => value.match(/^[\d.]+\/(\d{1,2})$/)?.[1])
  return shares.reduce((sum, prefix) => sum + (prefix === undefined ? 0 : 2 ** -Number(prefix)), 0) >= 1 / 128
}

function takesAnyone(key: string, wanted: Json): boolean {
  if (typeof wanted !== 'string') return false
  if (isAnything(wanted)) return true
  return /[*?]/.test(wanted) && leftOpen.some(({ of, until }) => of.test(key) && !until.test(wanted))
}

/** How far a value must go before a wildcard, so that it stands for one account, organization, network or identity. */
const leftOpen: readonly { readonly of: RegExp; readonly until: RegExp }[] = [
  { of: /(?:account|owner)$/i, until: /^\d{12}$/ },
  { of: /principalarn$/i, until: /^arn:[^:]*:[^:]*:[^:]*:\d{12}:/ },
  { of: /(?:orgid|orgpaths)$/i, until: /^o-\w{10}/ },
  { of: /sourcevpce?$/i, until: /^vpce?-[\da-f]{8}/ },
  // The ID of a role, user or account, before the name of a session.
  { of: /userid$/i, until: /^\w{12}/ },
]

/** `*`, `**`, `????????????`, `arn:aws:*`, `0.0.0.0/1`; an ARN of one account is less. */
function isAnything(wanted: Json): boolean {
  if (typeof wanted !== 'string' || /\d{12}/.test(wanted)) return false
  return /^[*?:]+$/.test(wanted) || isEveryResource(wanted) || isWorld(wanted)
}

/** The accounts and roles that a condition names, where it lets in no others. */
function callersAskedFor(condition: JsonObject | undefined): readonly string[] {
  return Object.entries(condition ?? {})
    .filter(([operator]) => isAffirmative(operator))
    .flatMap(([, wanted]) => Object.entries(wanted ?? {}))
    .filter(([key]) => /^(?:aws:principal(?:account|arn)|kms:calleraccount)$/i.test(key))
    .flatMap(([, values]) => texts(listAt(values)))
}

/** Whether a condition takes only callers of one account, whomever the statement names besides. */
function asksForAccount(condition: JsonObject | undefined, account: string): boolean {
  const wanted = Object.entries(at(condition, 'StringEquals') ?? {})
    .filter(([key]) => key.toLowerCase() === 'aws:principalaccount')
    .flatMap(([, values]) => listAt(values))
  return wanted.length > 0 && wanted.every((value) => value === account)
}

/** Whom a statement names by exception (`NotPrincipal`) it keeps out: everyone else comes in. */
function principalsOf(statement: Json): readonly Principal[] {
  if (at(statement, 'NotPrincipal') !== undefined) return [{ type: '*', value: '*' }]
  const principal = at(statement, 'Principal')
  if (typeof principal === 'string') return [{ type: principal === '*' ? '*' : 'AWS', value: principal }]
  if (!isJsonObject(principal)) return []
  return Object.keys(principal).flatMap((type) => texts(listAt(principal, type)).map((value) => ({ type, value })))
}

/**
 * `undefined` where it asks for nothing, or for what (nearly) everyone fulfils: `{"StringLike": {"aws:userid": "*"}}`, that
 * a region is another than one, that the call is encrypted. A date says when, not who.
 */
function conditionOf(statement: Json): JsonObject | undefined {
  const condition = at(statement, 'Condition')
  if (!isJsonObject(condition)) return undefined
  const asks = Object.entries(condition).some(
    ([operator, wanted]) =>
      !alwaysMet.test(operator) &&
      Object.entries(wanted ?? {}).some(
        ([key, values]) => !ordinary.test(key) && !listAt(values).some((value) => isAnything(value)),
      ),
  )
  return asks ? condition : undefined
}

const alwaysMet = /^(?:ForAllValues:|Date)|Not/i

/** Every call that is made with AWS's tools is encrypted, and made by somebody themselves. */
const ordinary = /^aws:(?:SecureTransport|ViaAWSService|CalledVia|PrincipalIsAWSService|CurrentTime|EpochTime)$/i

function texts(values: readonly Json[]): readonly string[] {
  return values.filter((value) => typeof value === 'string')
}
