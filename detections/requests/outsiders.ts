import { parseArn } from '../../shared/core/arn.ts'
import type { Json } from '../../shared/core/json.ts'
import { accountIn } from './arns.ts'
import { type Asked, askedIn, isDemand, limitsIn, ownOrganization } from './conditions.ts'
import { shareOfInternet } from './network/address-share.ts'
import { allowing, type Principal, type Statement } from './policy-document.ts'

/** Whom a statement lets in from outside the account. */
export interface Outsider {
  /** "account 123456789012", "organization o-exampleorgid (yours or another)" */
  readonly words: string
  /** Whether the policy does not say if it is somebody from outside at all. */
  readonly isUnclear: boolean
}

/** Statements that let everyone in, without a condition that could keep anyone out. */
export function publicStatements(document: Json | undefined, own: string): readonly Statement[] {
  return allowing(document).filter((statement) => isForEveryone(statement, own))
}

function isForEveryone({ principals, condition }: Statement, own: string): boolean {
  return principals.some(isAnybody) && limitsIn(condition, own).length === 0
}

/**
 * A service that hands on what it reads to whoever set it up is everyone: a CloudFront distribution of any account may
 * name a bucket of this one.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
 */
function isAnybody({ type, value }: Principal): boolean {
  return value === '*' || (type === 'Service' && value === 'cloudfront.amazonaws.com')
}

/** Besides everyone, of whom `publicStatements` tells. */
export function outsidersOf(statement: Statement, own: string): readonly Outsider[] {
  const limits = limitsIn(statement.condition, own).map((limit) => letInBy(limit, own))
  // All of a condition has to be so: where one part of it takes nobody from outside, nobody comes.
  if (limits.some((each) => each.length === 0)) return []
  const [asked] = limits.sort(
    (a, b) => Number(a.some(({ isUnclear }) => isUnclear)) - Number(b.some(({ isUnclear }) => isUnclear)),
  )
  return statement.principals.flatMap((principal) => {
    if (principal.type === 'Service') return servedBy(principal.value, statement, asked, own)
    return isAnybody(principal) ? (asked ?? []) : namedBy(principal, own)
  })
}

function known(words: string): Outsider {
  return { words, isUnclear: false }
}

function perhapsOwn(words: string): Outsider {
  return { words: `${words} (yours or another)`, isUnclear: true }
}

function ofAccount(account: string | undefined, own: string): readonly Outsider[] {
  return account === undefined || account === own ? [] : [known(`account ${account}`)]
}

/** Whom a principal of the types `AWS` and `CanonicalUser` is. */
function namedBy({ type, value }: Principal, own: string): readonly Outsider[] {
  if (type === 'CanonicalUser') return [perhapsOwn(`canonical user ${value.slice(0, 12)}`)]
  if (type !== 'AWS') return []
  if (/^A[A-Z\d]{11,}$/.test(value)) return [perhapsOwn(`identity ${value}`)]
  // The older way in for CloudFront has an identity that any account may have made.
  const identity = value.match(/::cloudfront:user\/CloudFront Origin Access Identity (\w+)$/)?.[1]
  return identity === undefined ? ofAccount(accountIn(value), own) : [perhapsOwn(`CloudFront identity ${identity}`)]
}

/**
 * A service acts for whoever sets it up, in any account, where no condition says for whom.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
function servedBy(
  service: string,
  { actions, exceptActions, resources, condition }: Statement,
  asked: readonly Outsider[] | undefined,
  own: string,
): readonly Outsider[] {
  if (asked !== undefined) return asked
  if (asksItself.has(service)) return []
  if (!exceptActions && actions.every((action) => harmless.has(action.toLowerCase()))) return []
  const demands = askedIn(condition).filter(({ operator }) => isDemand(operator))
  // A key is used for the logs or the trail that it names: they are of one account.
  const contexts = demands.filter(({ key }) => key.startsWith('kms:encryptioncontext:'))
  if (contexts.length > 0) return contexts.flatMap(({ values }) => values.flatMap((value) => ofArn(value, own)))
  // CloudTrail and others put the account into the path of what they write to a bucket.
  const isByPath = areAll(resources, `/AWSLogs/${own}/`)
  return isByPath || demands.some(({ values }) => areAll(values, own))
    ? []
    : [{ words: `every account through ${service}`, isUnclear: true }]
}

function areAll(texts: readonly string[], part: string): boolean {
  return texts.length > 0 && texts.every((text) => text.includes(part))
}

/** Services that ask whether whoever set them up may do so: what RAM shares, and from where Lambda takes an image. */
const asksItself: ReadonlySet<string> = new Set(['ram.amazonaws.com', 'lambda.amazonaws.com'])

/** Actions that tell a service about a thing, and nobody else. */
const harmless: ReadonlySet<string> = new Set([
  's3:getbucketacl',
  's3:getbucketlocation',
  's3:listbucket',
  'kms:describekey',
])

/** Whom a limit leaves, of those who are from outside. */
function letInBy({ key, values }: Asked, own: string): readonly Outsider[] {
  return values.flatMap((value) => letInByValue(key, value, own))
}

function letInByValue(key: string, value: string, own: string): readonly Outsider[] {
  if (/arn$/.test(key)) return ofArn(value, own)
  if (/(?:account|owner)$/.test(key)) return ofAccount(value, own)
  if (/org(?:id|paths)$/.test(key)) return ofOrganization(value)
  if (key === 'aws:sourcevpce') return [perhapsOwn(`VPC endpoint ${value}`)]
  if (key === 'aws:sourcevpc') return [perhapsOwn(`VPC ${value}`)]
  if (key === 'aws:userid') return ofUserId(value.split(':')[0] ?? value, own)
  // Nobody comes from a private address by the internet.
  return key === 'aws:sourceip' && shareOfInternet([value]) > 0 ? [known(`whoever comes from ${value}`)] : []
}

/** The ID of a role or user, or the account of the root user. */
function ofUserId(id: string, own: string): readonly Outsider[] {
  return /^\d{12}$/.test(id) ? ofAccount(id, own) : [perhapsOwn(`identity ${id}`)]
}

/** The value of a variable of the resource is its own organization. */
function ofOrganization(value: string): readonly Outsider[] {
  const id = value.split('/')[0] ?? value
  return id === ownOrganization ? [] : [perhapsOwn(`organization ${id}`)]
}

/** Buckets have no account in their ARN, but a name that no other has. */
function ofArn(value: string, own: string): readonly Outsider[] {
  const { service, account } = parseArn(value)
  if (/^\d{12}$/.test(account)) return ofAccount(account, own)
  const isOpen = /[*?]/.test(account) || value.split(':').length < 6
  const isBucket = service === 's3' && /^arn:[^:]*:s3:[^:]*:[^:]*:[^*?]/.test(value)
  if (!isOpen || isBucket) return []
  return [{ words: `every account through ${/^[\w-]+$/.test(service) ? service : 'a service'}`, isUnclear: true }]
}
