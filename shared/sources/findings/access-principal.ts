import { parseArn } from '../../core/arn.ts'
import type { JsonObject } from '../../core/json.ts'
import { principalInWords } from '../../core/principal-in-words.ts'

/** Who has access, as a finding of IAM Access Analyzer names it. */
export interface AccessPrincipal {
  /** "account 999988887777", "role Reader of account 999988887777", "whoever signs in by SAML provider okta" */
  readonly words: string
  /** As it stands in the policy. */
  readonly stated: string
  /** Whether it is no particular account, role or user. */
  readonly isOpen: boolean
}

/**
 * A principal has one key: `AWS`, `Federated`, `CanonicalUser` or `Service`.
 * @param own the account of the resource, which is not said again
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function accessPrincipal(principal: JsonObject, own: string | undefined): AccessPrincipal | undefined {
  const [first] = Object.entries(principal)
  const [key, stated] = first ?? []
  if (key === undefined || typeof stated !== 'string' || stated === '') return undefined
  if (stated === '*') return { words: 'anybody', stated, isOpen: true }
  if (key === 'Federated') return { words: `whoever signs in by ${providerInWords(stated)}`, stated, isOpen: true }
  return { words: namedInWords(key, stated, own), stated, isOpen: false }
}

function providerInWords(stated: string): string {
  const [kind, ...name] = parseArn(stated).resource.split('/')
  if (kind === 'saml-provider') return `SAML provider ${name.join('/')}`
  return `identity provider ${kind === 'oidc-provider' ? name.join('/') : stated}`
}

function namedInWords(key: string, stated: string, own: string | undefined): string {
  if (/^\d{12}$/.test(stated)) return `account ${stated}`
  if (key === 'Service') return `service ${stated}`
  if (key === 'CanonicalUser') return `the account of canonical user ${stated.slice(0, 12)}...`
  const { service, account, resource } = parseArn(stated)
  const [kind = '', name] = [resource.split('/')[0], resource.split('/').slice(1).at(-1)]
  if (kind === 'root' && account !== '') return `account ${account}`
  if (service === 'organizations' && name !== undefined) {
    return `${kind === 'ou' ? 'organizational unit' : 'organization'} ${name}`
  }
  return name === undefined
    ? stated
    : principalInWords(stated, own ?? '').replace(/^[\w-]+/, (word) => word.replaceAll('-', ' '))
}
