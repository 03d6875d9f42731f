import { parseArn } from '../core/arn.ts'
import type { Principal } from '../core/principal.ts'
import type { Resource } from '../core/resource.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { parseWildcard } from '../core/wildcard.ts'

/** @param account where the alert is */
export type Matches<Value> = (value: Value, account: string) => boolean

/**
 * A pattern for who acted. One that begins with `arn:` is held against the ARN of the user, role or root user, part by
 * part; any other against names that AWS gave. Fails on what can match nobody.
 */
export function parseActorPattern(pattern: string): Result<Matches<Principal>, string> {
  if (pattern.startsWith('arn:')) {
    const problem = problemOfPrincipal(pattern)
    if (problem !== undefined) return fail(problem)
    const matches = parseArnPattern(pattern)
    return matches.ok ? ok(({ arn }, account) => arn !== undefined && matches.value(arn, account)) : matches
  }
  if (!/^[\w+=,.@*-]+$/.test(pattern)) {
    return fail(
      'a name that AWS gives holds only letters, digits and +=,.@_-; write the name of a role or user alone, or the whole ARN, as "arn:aws:iam::111122223333:role/KeyRotation". Names of sessions are chosen by whoever takes a role, and match nothing',
    )
  }
  const matches = parseWildcard(pattern)
  return matches.ok ? ok(({ names }) => names.some(matches.value)) : matches
}

/** A pattern for a resource: one that begins with `arn:` is held against its ARN, any other against its name. */
export function parseResourcePattern(pattern: string): Result<Matches<Resource>, string> {
  if (pattern.startsWith('arn:')) {
    const matches = parseArnPattern(pattern)
    if (!matches.ok) return matches
    return ok(({ name, arn = name }, account) => arn.startsWith('arn:') && matches.value(arn, account))
  }
  const matches = parseWildcard(pattern)
  return matches.ok ? ok(({ name }) => matches.value(name)) : matches
}

/** Each part matches whole, so that no star reaches into the next; one for the account means the alert's own. */
function parseArnPattern(pattern: string): Result<Matches<string>, string> {
  if (pattern.split(':').length < 6) {
    return fail(
      'an ARN has six parts, as "arn:aws:iam::111122223333:role/KeyRotation"; a star stands within one of them',
    )
  }
  const { partition, service, region, account, resource } = parseArn(pattern)
  if (!/^(?:\d{12}|\*?)$/.test(account)) {
    return fail('the account in an ARN must be twelve digits, or a star for the account that the alert is of')
  }
  const parts = [partition, service, region, resource].map(parseWildcard)
  const compiled: ((text: string) => boolean)[] = []
  for (const part of parts) {
    if (!part.ok) return part
    compiled.push(part.value)
  }
  return ok((arn, own) => {
    const found = parseArn(arn)
    const isAccount = account === '*' ? found.account === own || found.account === '' : found.account === account
    const texts = [found.partition, found.service, found.region, found.resource]
    return isAccount && compiled.every((matches, i) => matches(texts[i] ?? ''))
  })
}

/** What no user, role or root user has for an ARN. */
function problemOfPrincipal(pattern: string): string | undefined {
  const { service, region, account, resource } = parseArn(pattern)
  if (service === 'sts') {
    return 'sessions are named by whoever takes a role, and match nothing; write the ARN of the role, as "arn:aws:iam::111122223333:role/KeyRotation"'
  }
  if (service === 'iam' && region === '' && account !== '' && /^(?:root$|role\/.|user\/.)/.test(resource))
    return undefined
  return 'the ARN of somebody who acts is that of a role, a user or the root user: "arn:aws:iam::111122223333:role/NAME", ":user/NAME" or ":root"'
}
