import type { Step } from '../../../shared/core/detection.ts'
import type { ApiCall } from '../../../shared/core/event.ts'
import { at, type Json, textAt } from '../../../shared/core/json.ts'
import { aws } from '../../../shared/core/shell-command.ts'
import { isAffirmative, otherAccounts, publicStatements, readStatements, type Statement } from '../policy-document.ts'

/** Whom a role's trust policy lets in beyond the role's own account and AWS's services; the widest of them. */
export type Trust =
  | { readonly kind: 'everyone' }
  /** Whoever gets a token from the provider, whatever the token says of them. */
  | { readonly kind: 'any-token'; readonly provider: string }
  /** @property externalId whether the policy asks all of them for an external ID */
  | { readonly kind: 'accounts'; readonly accounts: readonly string[]; readonly externalId: boolean }
  /** People or programs that a provider outside AWS vouches for: "SAML provider Okta", "gitlab.example.com". */
  | { readonly kind: 'provider'; readonly provider: string }

/** The trust policy of CreateRole and UpdateAssumeRolePolicy. `undefined` where it lets in nobody from outside. */
export function trustOf({ request, account }: ApiCall): Trust | undefined {
  const document = at(request, 'assumeRolePolicyDocument') ?? at(request, 'policyDocument')
  const everyone = publicStatements(document).some(({ principals }) =>
    principals.some(({ type }) => type !== 'Service'),
  )
  if (everyone) return { kind: 'everyone' }
  const statements = readStatements(document).filter(({ effect }) => effect === 'Allow')
  const [open] = statements.flatMap(openProviders)
  if (open !== undefined) return { kind: 'any-token', provider: open }
  const accounts = otherAccounts(document, account.id)
  if (accounts.length > 0) return { kind: 'accounts', accounts, externalId: asksForExternalId(statements, account.id) }
  const [provider] = statements.flatMap(({ principals }) => principals.flatMap(outsideProvider))
  return provider === undefined ? undefined : { kind: 'provider', provider }
}

/** Whether a statement lets in whoever made the call, by the ARN of their user, role or session. */
export function letsCallerIn({ request, actor }: ApiCall): boolean {
  const own = [actor.arn, ...(actor.kind === 'assumed-role' ? [actor.roleArn] : [])]
  return readStatements(at(request, 'policyDocument'))
    .filter(({ effect }) => effect === 'Allow')
    .some(({ principals }) => principals.some(({ type, value }) => type === 'AWS' && own.includes(value)))
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
  return /^(?:cognito-identity\.amazonaws\.com|accounts\.google\.com|graph\.facebook\.com|www\.amazon\.com)$/.test(host)
}

function openProviders({ principals, condition }: Statement): readonly string[] {
  return principals.flatMap(({ type, value }) => {
    const host = value.split(':oidc-provider/')[1] ?? (isWebIdentity(value) ? value : undefined)
    return type === 'Federated' && host !== undefined && !asksWhose(condition, host) ? [host] : []
  })
}

/** Whether a condition says whose tokens are taken. For most providers the audience is the same for all customers. */
function asksWhose(condition: Statement['condition'], host: string): boolean {
  const claims = Object.entries(condition ?? {}).flatMap(([operator, wanted]) =>
    isAffirmative(operator) && !/IfExists$/i.test(operator) ? Object.entries(wanted ?? {}) : [],
  )
  return claims.some(([key, value]) => {
    if (!key.toLowerCase().startsWith(`${host.toLowerCase()}:`)) return false
    if (/:aud$/i.test(key)) return isWebIdentity(host)
    // The issuer is the provider itself.
    if (/:iss$/i.test(key)) return false
    return ![value].flat().some(isAnything)
  })
}

/** `*`, `repo:*`, `project_path:?*`, `repo*`, `r*`; and `repo:acme*`, which an `acme-x` of anybody fits. */
function isAnything(wanted: Json | undefined): boolean {
  if (typeof wanted !== 'string') return false
  const [fixed = ''] = wanted.split(/[*?]/, 1)
  if (fixed === wanted) return false
  return (
    /^(?:\w+:)?$/.test(fixed) || subjects.some((subject) => subject.startsWith(fixed)) || leavesOwnerOpen.test(fixed)
  )
}

const leavesOwnerOpen = /^(?:repo|project_path):[^/]*$|^organization:[^:]*$/

/** How the subjects of tokens of GitHub, GitLab and Terraform begin. */
const subjects = ['repo:', 'project_path:', 'organization:']

function asksForExternalId(statements: readonly Statement[], own: string): boolean {
  return statements
    .filter(({ principals }) => principals.some(({ type, value }) => type === 'AWS' && !value.includes(own)))
    .every(({ condition }) => /"sts:ExternalId":/i.test(JSON.stringify(condition ?? {})))
}

/** Pods of an EKS cluster are inside AWS. */
function outsideProvider({ type, value }: Statement['principals'][number]): readonly string[] {
  if (type !== 'Federated') return []
  const saml = value.split(':saml-provider/')[1]
  if (saml !== undefined) return [`SAML provider ${saml}`]
  const host = value.split(':oidc-provider/')[1]
  return host === undefined || host.startsWith('oidc.eks.') ? [] : [host]
}
