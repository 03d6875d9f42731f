import type { ApiCall } from '../../shared/core/event.ts'
import type { Json } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { accountIn } from './arns.ts'
import { allowedActions, otherAccounts, publicStatements, readStatements } from './policy-document.ts'

/** Whom something is opened to, beyond its own account. */
export interface Audience {
  readonly everyone: boolean
  /** In words: "account 123456789012", "organization o-exampleorgid". */
  readonly others: readonly string[]
  /** Whether they may only bring something in, as those who deliver logs and backups do, and read nothing. */
  readonly deliversOnly: boolean
}

/** Whom a resource's policy lets in. */
export function policyAudience(document: Json | undefined, own: string): Audience {
  const actions = allowedActions(document)
  const exceptions = readStatements(document).some(({ exceptActions }) => exceptActions)
  return {
    everyone: publicStatements(document).length > 0,
    others: otherAccounts(document, own).map((account) => `account ${account}`),
    deliversOnly: actions.length > 0 && !exceptions && actions.every((action) => deliveries.has(action.toLowerCase())),
  }
}

/** Actions that give nothing away. */
const deliveries: ReadonlySet<string> = new Set([
  's3:putobject',
  's3:putobjectacl',
  's3:getbucketacl',
  's3:getbucketlocation',
  'backup:copyintobackupvault',
  'sqs:sendmessage',
  'sns:publish',
])

/** @param names account IDs, ARNs with one, and `all` for everyone, as calls that share something name them */
export function shareAudience(names: readonly string[], own: string): Audience {
  const others = names.map((name) => inWords(name, own)).filter((words) => words !== undefined)
  return { everyone: names.includes('all'), others: [...new Set(others)], deliversOnly: false }
}

function inWords(name: string, own: string): string | undefined {
  const [, kind, id] = name.match(/^arn:[\w-]+:organizations::\d+:(organization|ou)\/(?:.*\/)?([\w-]+)$/) ?? []
  if (id !== undefined) return `${kind === 'ou' ? 'organizational unit' : 'organization'} ${id}`
  const account = accountIn(name)
  return account === undefined || account === own ? undefined : `account ${account}`
}

export function reachesOutside({ everyone, others }: Audience): boolean {
  return everyone || others.length > 0
}

/** "everyone", "account 123456789012", "account 123456789012 and 2 others" */
export function audienceInWords({ everyone, others }: Audience): string {
  if (everyone) return 'everyone'
  const [first = 'nobody', second, ...more] = others
  if (second === undefined) return first
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} others`
}

/** For what holds data or keys. A pipeline that lets another account in usually means one of the company's own. */
export function audienceSeverity({ everyone, deliversOnly }: Audience, { tool }: ApiCall): Severity {
  if (everyone) return deliversOnly ? 'high' : 'critical'
  if (deliversOnly) return 'low'
  return tool?.automatic ? 'medium' : 'high'
}
