import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, type Json, listAt, numberAt, textAt } from '../../shared/core/json.ts'
import { oneStepMilder, type Severity } from '../../shared/core/severity.ts'
import { accountIn } from './arns.ts'
import { type Outsider, outsidersOf, publicStatements } from './outsiders.ts'
import { allowedActions, allowing } from './policy-document.ts'

/** Whom something is opened to, beyond its own account. */
export interface Audience {
  readonly everyone: boolean
  /** In words: "account 123456789012", "organization o-exampleorgid". */
  readonly others: readonly string[]
  /** Whether nobody can tell if any of them is somebody else: the organization may be one's own. */
  readonly isUnclear: boolean
  /** Whether they may only bring something in, as those who deliver logs and backups do, and read nothing. */
  readonly deliversOnly: boolean
}

/** Whom a resource's policy lets in. */
export function policyAudience(document: Json | undefined, own: string): Audience {
  const actions = allowedActions(document)
  const exceptions = allowing(document).some(({ exceptActions }) => exceptActions)
  return {
    ...audienceOf(allowing(document).flatMap((statement) => outsidersOf(statement, own))),
    everyone: publicStatements(document, own).length > 0,
    deliversOnly: actions.length > 0 && !exceptions && actions.every((action) => deliveries.has(action.toLowerCase())),
  }
}

/** Known outsiders come first. */
export function audienceOf(outsiders: readonly Outsider[]): Audience {
  const known = outsiders.filter(({ isUnclear }) => !isUnclear)
  const others = [...known, ...outsiders.filter(({ isUnclear }) => isUnclear)].map(({ words }) => words)
  const isUnclear = outsiders.length > 0 && known.length === 0
  return { everyone: false, others: [...new Set(others)], isUnclear, deliversOnly: false }
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
  const everyone = names.some((name) => isWord(name, 'all'))
  return { everyone, others: [...new Set(others)], isUnclear: false, deliversOnly: false }
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

type Whom = Pick<Audience, 'everyone'> & Partial<Audience>

/** "If nobody knows the account, take the policy away:"; where everyone was let in there is no account to know. */
export function ifStranger(whom: Whom, deed: string): string {
  if (whom.everyone) return deed.charAt(0).toUpperCase() + deed.slice(1)
  return isOfAccounts(whom) ? `If nobody knows the account, ${deed}` : `If nobody knows who that is, ${deed}`
}

export function askWhom({ actor }: ApiCall, whom: Whom): string {
  if (whom.everyone) return `Ask ${actor.name} who was meant; name them in place of everyone.`
  return isOfAccounts(whom) ? `Ask ${actor.name} whose account it is.` : `Ask ${actor.name} who is meant.`
}

/** @param ofAccounts when it is harmless that other accounts were let in */
export function harmlessFor(
  whom: Whom,
  ofAccounts: string,
  ofEveryone = 'A condition of the policy limits the callers by something that Tocsin does not know as a limit.',
): readonly string[] {
  if (whom.everyone) return [ofEveryone]
  if (whom.isUnclear === true) {
    return ['The organization, network or identity is your own, or only this account has the service do it.']
  }
  return [isOfAccounts(whom) ? ofAccounts : 'The address is that of an office, or of a partner.']
}

/** Whether there are no others than accounts. */
function isOfAccounts({ others = [] }: Whom): boolean {
  return others.every((other) => other.startsWith('account '))
}

/** For what is shared without any condition. */
export const publishedOnPurpose = 'It is published for everybody on purpose, and nothing secret is in it.'

/** What cannot be known to be somebody else is judged as if it were, less one step. */
export function severityFor({ everyone, isUnclear }: Whom, ofEveryone: Severity, ofOthers: Severity): Severity {
  if (everyone) return ofEveryone
  return isUnclear === true ? oneStepMilder(ofOthers) : ofOthers
}

/** For data itself, which is lost once somebody has read it. */
export function severityOfSharedData(audience: Audience): Severity {
  return audience.deliversOnly ? severityFor(audience, 'high', 'low') : severityFor(audience, 'critical', 'high')
}

/** For what is used and not read. Another account is often one of the company. */
export function severityOfAccess(audience: Audience, ofAccounts: 'medium' | 'low' = 'medium'): Severity {
  return severityFor(audience, 'high', ofAccounts)
}
