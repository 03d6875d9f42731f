import { isJsonObject, type Json, type JsonObject, listAt } from '../../shared/core/json.ts'
import { isWorld } from './network/world.ts'
import { isEveryResource } from './resource-patterns.ts'

/**
 * What is asked for by one key of a condition, in texts. The keys, and for whose requests each is there, are those of
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export interface Asked {
  readonly operator: string
  /** In small letters. */
  readonly key: string
  readonly values: readonly string[]
}

/** What has to be so that a statement counts: all of it, in each with one of the values. */
export function askedIn(condition: JsonObject | undefined): readonly Asked[] {
  return Object.entries(condition ?? {}).flatMap(([operator, wanted]) =>
    isJsonObject(wanted)
      ? Object.entries(wanted).map(([key, values]) => ({
          operator,
          key: key.toLowerCase(),
          values: listAt(values).map(asText),
        }))
      : [],
  )
}

/** In JSON an account may be a number, and loses the zeros before it. */
function asText(value: Json): string {
  return typeof value === 'number' ? String(value).padStart(12, '0') : String(value)
}

/**
 * Keys that say who may come, or from where: with one of them a `*` is not everyone. A tag of the caller is none of
 * them: everyone can tag a role in an account of their own. Nor is the address within a VPC, since anybody can make a VPC
 * with the same, nor the service through which somebody comes.
 */
const limitingKeys =
  /^aws:(?:principal(?:org(?:id|paths)|account|arn)|source(?:arn|account|owner|org(?:id|paths)|vpce?|vpcarn|ip)|vpce(?:account|org(?:id|paths))|userid)$|^(?:kms:calleraccount|s3:dataaccesspoint(?:account|arn)|lambda:eventsourcetoken|elasticfilesystem:(?:accessedviamounttarget|accesspointarn))$/

/** Keys that are there whoever asks, anonymously too: for them "if it exists" changes nothing. */
const alwaysThere = /^(?:aws:principalaccount|kms:calleraccount)$/

/** What keeps others out, with the values of which each is one of a few; none where everyone is let in. */
export function limitsIn(condition: JsonObject | undefined, own: string): readonly Asked[] {
  return askedIn(condition)
    .map((asked) => ({ ...asked, values: asked.values.map((value) => withoutVariables(value, own)) }))
    .filter(
      ({ operator, key, values }) =>
        limitingKeys.test(key) && isDemand(operator, alwaysThere.test(key)) && !takesMost(key, values),
    )
}

/** Whether the operator asks for a value: not that it is another, and not of those alone who have any. */
export function isDemand(operator: string, isAlwaysThere = false): boolean {
  return !/Not|^Null$|^ForAllValues:/i.test(operator) && (isAlwaysThere || !/IfExists$/i.test(operator))
}

/** The organization to which the resource belongs, in place of the variables that stand for it. */
export const ownOrganization = 'o-ownorganization'

/**
 * Variables take their value from the request: what callers bring with them fits them, whoever they are. Those of the
 * resource are of its account.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
function withoutVariables(value: string, own: string): string {
  return value.replace(/\$\{([^}]*)\}/g, (_, inner: string) => {
    const name = inner.split(',')[0]?.trim().toLowerCase() ?? ''
    if (/^[*?$]$/.test(name)) return 'x'
    if (name === 'aws:resourceaccount') return own
    return name === 'aws:resourceorgid' || name === 'aws:resourceorgpaths' ? ownOrganization : '*'
  })
}

/** One value is enough for it; of addresses, many narrow ranges may be most of them together. */
function takesMost(key: string, values: readonly string[]): boolean {
  return isWorld(...values) || values.some((value) => takesAnyone(key, value))
}

function takesAnyone(key: string, wanted: string): boolean {
  if (isAnything(wanted) || (key === 'elasticfilesystem:accessedviamounttarget' && wanted !== 'true')) return true
  return /[*?]/.test(wanted) && leftOpen.some(({ of, until }) => of.test(key) && !until.test(wanted))
}

/** How far a value must go before a wildcard, so that it stands for one account, organization, network or identity. */
const leftOpen: readonly { readonly of: RegExp; readonly until: RegExp }[] = [
  { of: /(?:account|owner)$/, until: /^\d{12}$/ },
  { of: /principalarn$/, until: /^arn:[^:]*:[^:]*:[^:]*:\d{12}:/ },
  { of: /(?:orgid|orgpaths)$/, until: /^o-\w{10}/ },
  { of: /sourcevpce?$/, until: /^vpce?-[\da-f]{8}/ },
  // The ID of a role, user or account, before the name of a session.
  { of: /userid$/, until: /^\w{12}/ },
]

/** `*`, `**`, `????????????`, `arn:aws:*`, `0.0.0.0/1`; an ARN of one account is less. */
function isAnything(wanted: string): boolean {
  if (/\d{12}/.test(wanted)) return false
  return /^[*?:]+$/.test(wanted) || isEveryResource(wanted) || isWorld(wanted)
}

/**
 * Whether a condition of a policy for users and roles keeps them from something. What (nearly) every call fulfils does
 * not: that it is encrypted, made in their own account, or not in one region. A date says when, not who.
 */
export function restricts(condition: JsonObject | undefined): boolean {
  return askedIn(condition).some((asked) => !isAlwaysMet(asked))
}

function isAlwaysMet({ operator, key, values }: Asked): boolean {
  if (/^(?:ForAllValues:|Date)|Not/i.test(operator) || ordinary.test(key)) return true
  if (/^Null$/i.test(operator)) return values.includes('true') || inEachCall.test(key)
  if (/IfExists$/i.test(operator) && !inEachCall.test(key)) return true
  // Who has no second factor, as whoever holds a key has none, fulfils it.
  if (key === 'aws:multifactorauthpresent') return values.includes('false')
  return isWorld(...values) || values.some((value) => isAnything(value) || isItself(key, value))
}

/** Every call that is made with AWS's tools is encrypted, by somebody themselves, and of an account and an organization. */
const ordinary =
  /^aws:(?:securetransport|viaawsservice|calledvia|principalisawsservice|currenttime|epochtime|(?:principal|resource)(?:account|org(?:id|paths))|principaltype)$/

/** Keys that every call of a user or role of the account has: "if it exists" changes nothing. */
const inEachCall = /^aws:(?:principalarn|userid|requestedregion|principaltag\/.*|resourcetag\/.*)$/

/** `"aws:username": "${aws:username}"` */
function isItself(key: string, value: string): boolean {
  return value.toLowerCase().replaceAll(' ', '') === `\${${key}}`
}
