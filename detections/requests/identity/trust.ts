import type { Step } from '../../../shared/core/detection.ts'
import type { ApiCall } from '../../../shared/core/event.ts'
import { fitsIamPattern } from '../../../shared/core/iam-pattern.ts'
import { at, textAt } from '../../../shared/core/json.ts'
import { aws } from '../../../shared/core/shell-command.ts'
import { otherAccountIn } from '../arns.ts'
import { type Audience, audienceOf } from '../audience.ts'
import { askedIn, isDemand } from '../conditions.ts'
import { outsidersOf, publicStatements } from '../outsiders.ts'
import { allowing, type Statement } from '../policy-document.ts'

/** Whom a role's trust policy lets in beyond the role's own account and AWS's services; the widest of them. */
export type Trust =
  | { readonly kind: 'everyone' }
  /** Whoever gets a token from the provider, whatever the token says of them. */
  | { readonly kind: 'any-token'; readonly provider: string }
  /**
   * Accounts, organizations, addresses...
   * @property externalId whether the policy asks all of them for an external ID
   */
  | { readonly kind: 'outsiders'; readonly audience: Audience; readonly externalId: boolean }
  | Provider

/** People or programs that a provider outside AWS vouches for. */
interface Provider {
  readonly kind: 'provider'
  /** "those who sign in through SAML provider Okta" */
  readonly whom: string
  /** Whether it lets in more than most do: guests, those of another account, or who signed in to something else. */
  readonly isWide: boolean
}

/** The trust policy of CreateRole and UpdateAssumeRolePolicy. `undefined` where it lets in nobody from outside. */
export function trustOf({ request, account }: ApiCall): Trust | undefined {
  const document = at(request, 'assumeRolePolicyDocument') ?? at(request, 'policyDocument')
  // Services act for whoever may hand them the role, which is asked of the account's own users.
  const statements = allowing(document).map((statement) => ({
    ...statement,
    principals: statement.principals.filter(({ type, value }) => type !== 'Service' || value === '*'),
  }))
  if (
    publicStatements(document, account.id).some(({ principals }) => principals.some(({ type }) => type !== 'Service'))
  ) {
    return { kind: 'everyone' }
  }
  const [open] = statements.flatMap(openProviders)
  if (open !== undefined) return { kind: 'any-token', provider: open }
  const outsiders = statements.flatMap((statement) => outsidersOf(statement, account.id))
  if (outsiders.length > 0) {
    const externalId = asksForExternalId(
      statements.filter((statement) => outsidersOf(statement, account.id).length > 0),
    )
    return { kind: 'outsiders', audience: audienceOf(outsiders), externalId }
  }
  const providers = statements.flatMap((statement) => outsideProviders(statement, account.id))
  return providers.find(({ isWide }) => isWide) ?? providers[0]
}

/** Whether a statement lets in whoever made the call, by the ARN of their user, role or session. */
export function letsCallerIn({ request, actor }: ApiCall): boolean {
  const own = [actor.arn, ...(actor.kind === 'assumed-role' ? [actor.roleArn] : [])]
  return allowing(at(request, 'policyDocument')).some(({ principals }) =>
    principals.some(({ type, value }) => type === 'AWS' && own.includes(value)),
  )
}

/** Stops every session of the role at once, those that have begun too; the trust policy alone would let them go on. */
export function stopRole(e: ApiCall): readonly Step[] {
  const name = textAt(e.request, 'roleName')
  if (name === undefined) return []
  const policy = `arn:${e.partition}:iam::aws:policy/AWSDenyAll`
  return [
    {
      do: 'Until it is clear, let the role do nothing:',
      run: aws`iam attach-role-policy --role-name ${name} --policy-arn ${policy}`,
    },
    ...readTrust(e),
  ]
}

export function readTrust({ request }: ApiCall): readonly Step[] {
  const name = textAt(request, 'roleName')
  if (name === undefined) return []
  const query = 'Role.AssumeRolePolicyDocument'
  return [{ do: 'Read whom it trusts:', run: aws`iam get-role --role-name ${name} --query ${query}` }]
}

/** Providers of tokens where everybody can have an account. */
export function isPublicProvider(host: string): boolean {
  return /^(?:token\.actions\.githubusercontent\.com|gitlab\.com|app\.terraform\.io)$/.test(host) || isWebIdentity(host)
}

/** Providers that need no resource in the account. The audience is one app, or one identity pool, of them. */
function isWebIdentity(host: string): boolean {
  return isCognito(host) || /^(?:accounts\.google\.com|graph\.facebook\.com|www\.amazon\.com)$/.test(host)
}

function openProviders({ principals, condition }: Statement): readonly string[] {
  return principals.flatMap(({ type, value }) => {
    const host = value.split(':oidc-provider/')[1] ?? (isWebIdentity(value) ? value : undefined)
    return type === 'Federated' && host !== undefined && !asksWhose(condition, host) ? [host] : []
  })
}

/** Whether a condition says whose tokens are taken. For most providers the audience is the same for all customers. */
function asksWhose(condition: Statement['condition'], host: string): boolean {
  return askedIn(condition).some(({ operator, key, values }) => {
    if (!isDemand(operator) || !key.startsWith(`${host.toLowerCase()}:`) || values.some(isAnything)) return false
    if (key.endsWith(':aud')) return isWebIdentity(host)
    // The issuer is the provider itself, and how somebody signed in does not say to what.
    return !/:(?:iss|amr)$/.test(key)
  })
}

/** `*`, `repo:*`, `project_path:?*`, `repo*`, `r*`; and `repo:acme*`, which an `acme-x` of anybody fits. */
function isAnything(wanted: string): boolean {
  const [fixed = ''] = wanted.split(/[*?]|\$\{/, 1)
  if (fixed === wanted) return false
  return (
    /^(?:\w+:)?$/.test(fixed) || subjects.some((subject) => subject.startsWith(fixed)) || leavesOwnerOpen.test(fixed)
  )
}

const leavesOwnerOpen = /^(?:repo|project_path):[^/]*$|^organization:[^:]*$/

/** How the subjects of tokens of GitHub, GitLab and Terraform begin. */
const subjects = ['repo:', 'project_path:', 'organization:']

function asksForExternalId(statements: readonly Statement[]): boolean {
  return statements.every(({ condition }) =>
    askedIn(condition).some(
      ({ operator, key, values }) =>
        key === 'sts:externalid' && isDemand(operator) && values.every((value) => /^[^*?$]/.test(value)),
    ),
  )
}

function outsideProviders({ principals, condition }: Statement, own: string): readonly Provider[] {
  return principals
    .filter(({ type }) => type === 'Federated')
    .flatMap(({ value }) => {
      if (isCognito(value)) return letsGuestsIn(condition, value) ? [guests] : []
      return providerIn(value, condition, own) ?? []
    })
}

/** Pods of an EKS cluster are inside AWS. */
function providerIn(arn: string, condition: Statement['condition'], own: string): Provider | undefined {
  const [, kind, name] = arn.match(/:(saml|oidc)-provider\/(.+)$/) ?? []
  const account = otherAccountIn(arn, own)
  if (name === undefined || (name.startsWith('oidc.eks.') && account === undefined)) return undefined
  const through = `those who sign in through ${kind === 'saml' ? `SAML provider ${name}` : name}`
  if (account !== undefined) return { kind: 'provider', whom: `${through} of account ${account}`, isWide: true }
  const isWide = kind === 'saml' && !asksForWhom(condition)
  return { kind: 'provider', whom: isWide ? `${through}, to whatever service` : through, isWide }
}

/**
 * Whether an assertion must be one for AWS.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 */
function asksForWhom(condition: Statement['condition']): boolean {
  return askedIn(condition).some(
    ({ operator, key, values }) => key === 'saml:aud' && isDemand(operator) && !values.some(isAnything),
  )
}

function isCognito(host: string): boolean {
  return /^cognito-identity[\w.-]*\.amazonaws\.com/.test(host)
}

const guests: Provider = {
  kind: 'provider',
  whom: 'guests of a Cognito identity pool, who do not sign in',
  isWide: true,
}

/**
 * Whoever knows the ID of a pool that takes guests gets their role without signing in.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html
 */
function letsGuestsIn(condition: Statement['condition'], host: string): boolean {
  const asked = askedIn(condition).filter(({ operator, key }) => key === `${host}:amr` && isDemand(operator))
  return asked.every(({ values }) => values.some((value) => fitsIamPattern(value, 'unauthenticated')))
}
