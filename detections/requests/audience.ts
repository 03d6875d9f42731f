import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, type Json, listAt, numberAt, textAt } from '../../shared/core/json.ts'
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
  return { everyone: names.some((name) => isWord(name, 'all')), others: [...new Set(others)], deliversOnly: false }
}

/** What a call of EC2 gives to others: `launchPermission` of an image, `createVolumePermission` of a snapshot. */
export function permissionAudience(e: ApiCall, permission: string): Audience {
  return shareAudience(addedNames(e, permission), e.account.id)
}

/** Accounts, ARNs of organizations and their units, and `all` for everyone. */
export function addedNames({ request }: ApiCall, permission: string): readonly string[] {
  return listAt(request, permission, 'add', 'items')
    .map(
      (item) =>
        numberAt(item, 'userId')?.toString().padStart(12, '0') ??
        textAt(item, 'userId') ??
        textAt(item, 'group') ??
        textAt(item, 'organizationArn') ??
        textAt(item, 'organizationalUnitArn'),
    )
    .filter((name) => name !== undefined)
}

/** Whom AddPermission of SNS or SQS lets in: it names accounts instead of a policy. */
export function addedAudience({ request, account }: ApiCall): Audience {
  // SNS has one spelling, SQS another, and CloudTrail has written both with a capital.
  const added = ['aWSAccountId', 'AWSAccountId', 'aWSAccountIds', 'AWSAccountIds']
    .flatMap((parameter) => listAt(request, parameter))
    .map((name) => (name === '*' ? 'all' : String(name)))
  return shareAudience(added, account.id)
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

/** "If nobody knows the account, take the policy away:"; where everyone was let in there is no account to know. */
export function ifStranger({ everyone }: Pick<Audience, 'everyone'>, deed: string): string {
  return everyone ? deed.charAt(0).toUpperCase() + deed.slice(1) : `If nobody knows the account, ${deed}`
}

export function askWhom({ actor }: ApiCall, { everyone }: Pick<Audience, 'everyone'>): string {
  return everyone
    ? `Ask ${actor.name} who was meant; name them in place of everyone.`
    : `Ask ${actor.name} whose account it is.`
}

/** @param ofAccounts when it is harmless that other accounts were let in */
export function harmlessFor(
  { everyone }: Pick<Audience, 'everyone'>,
  ofAccounts: string,
  ofEveryone = 'A condition of the policy limits the callers by something that Tocsin does not know as a limit.',
): readonly string[] {
  return [everyone ? ofEveryone : ofAccounts]
}

/** For what is shared without any condition. */
export const publishedOnPurpose = 'It is published for everybody on purpose, and nothing secret is in it.'

/** For data itself, which is lost once somebody has read it. */
export function severityOfSharedData({ everyone, deliversOnly }: Audience): Severity {
  if (everyone) return deliversOnly ? 'high' : 'critical'
  return deliversOnly ? 'low' : 'high'
}

/** For what is used and not read. Another account is often one of the company. */
export function severityOfAccess({ everyone }: Audience, ofAccounts: 'medium' | 'low' = 'medium'): Severity {
  return everyone ? 'high' : ofAccounts
}
