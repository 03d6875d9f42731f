import { capitalized } from '../../core/capitalized.ts'
import { flagAt, type Json, type JsonObject, listAt, numberAt, objectAt, textAt } from '../../core/json.ts'
import { resourceInWords } from '../../core/resource.ts'
import { readTime } from '../event-base.ts'
import { resourceName } from '../resource-name.ts'
import { type AccessPrincipal, accessPrincipal } from './access-principal.ts'
import { type FindingReading, mostLines, type ReadFinding } from './reading.ts'

type Said = Pick<FindingReading, 'type' | 'title' | 'description' | 'severity' | 'who' | 'evidence'>

/**
 * Findings of access from outside, from inside and of access that nobody uses, each with a `detail-type` of its own. The ID is `id`,
 * and `findingId` of unused access; the last two name no region. What is deleted keeps its status, and has `isDeleted`.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-eventbridge.html
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-access-analyzer.html
 */
export const readAccessAnalyzer: ReadFinding = (detail) => {
  const status = textAt(detail, 'status') ?? 'ACTIVE'
  const isDeleted = flagAt(detail, 'isDeleted') === true
  const closedAs = status !== 'ACTIVE' ? status.toLowerCase() : isDeleted ? 'deleted' : undefined
  const arn = textAt(detail, 'resource')
  const type = textAt(detail, 'resourceType') ?? ''
  const name = arn === undefined ? undefined : resourceName(type, arn)
  return {
    ...saidOf(detail, name === undefined ? undefined : resourceInWords({ type, name })),
    product: 'IAM Access Analyzer',
    id: textAt(detail, 'id') ?? textAt(detail, 'findingId'),
    account: textAt(detail, 'accountId'),
    region: textAt(detail, 'region'),
    updated: textAt(detail, 'updatedAt'),
    state: closedAs === undefined ? 'active' : 'closed',
    closedAs,
    isSample: false,
    from: undefined,
    seen: {
      first: readTime(textAt(detail, 'createdAt')),
      last: readTime(textAt(detail, 'analyzedAt')),
      times: undefined,
    },
    remediation: undefined,
    resources: name === undefined ? [] : [{ type, name, arn }],
  }
}

function saidOf(detail: JsonObject, resource: string | undefined): Said {
  const finding = textAt(detail, 'findingType') ?? ''
  const failed = textAt(detail, 'error')
  if (failed !== undefined) {
    const unknown = finding.startsWith('Unused')
      ? `whether ${resource ?? 'a role or user'} is used`
      : `who has access${resource === undefined ? '' : ` to ${resource}`}`
    return {
      type: 'Not analyzed',
      title: `It could not see ${unknown}`,
      description: `The analysis failed with ${failed}.`,
      severity: 'low',
      who: undefined,
      evidence: [],
    }
  }
  return finding.startsWith('Unused') ? unusedAccess(finding, detail, resource) : access(finding, detail, resource)
}

/** A role, key or password that was not used in a time that the analyzer is set to, and permissions that were not. */
function unusedAccess(finding: string, detail: JsonObject, resource = 'A role or user'): Said {
  const counts = (['Services', 'Actions'] as const).flatMap((what) => {
    const count = numberAt(detail, `numberOfUnused${what}`) ?? 0
    return count === 0 ? [] : [`Unused ${what.toLowerCase()}: ${count}`]
  })
  const isWide = finding === 'UnusedPermission'
  return {
    type: finding,
    title: isWide ? `${resource} has permissions that it does not use` : `${unusedThing(finding)}${resource} is unused`,
    description: undefined,
    severity: isWide ? 'information' : 'low',
    who: undefined,
    evidence: counts,
  }
}

/** @see https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_FindingSummaryV2.html findingType */
function unusedThing(finding: string): string {
  if (finding === 'UnusedIAMUserAccessKey') return 'An access key of '
  return finding === 'UnusedIAMUserPassword' ? 'The password of ' : ''
}

function access(finding: string, detail: JsonObject, resource: string | undefined): Said {
  const actions = listAt(detail, 'action').filter((action) => typeof action === 'string')
  const may = actions.length === 0 ? 'has access' : `may call ${actions.slice(0, 5).join(', ')}`
  const access = `has access${resource === undefined ? '' : ` to ${resource}`}`
  const conditions = conditionsIn(objectAt(detail, 'condition'))
  if (flagAt(detail, 'isPublic') === true) {
    return {
      type: 'Public access',
      title: `Anybody ${access}`,
      description: `Anybody ${may}.`,
      severity: 'high',
      who: undefined,
      evidence: conditions,
    }
  }
  const principal = accessPrincipal(objectAt(detail, 'principal'), textAt(detail, 'accountId'))
  const said = finding === 'InternalAccess' ? fromInside(detail, principal) : fromOutside(principal, conditions)
  return {
    type: said.type,
    title: `${said.who} ${access}${said.where}`,
    description: `${said.who} ${may}.`,
    severity: said.severity,
    who: principal?.words,
    evidence: [...(principal === undefined ? [] : [`Principal: ${principal.stated}`]), ...conditions],
  }
}

interface Side extends Pick<Said, 'type' | 'severity'> {
  /** As a sentence begins. */
  readonly who: string
  readonly where: string
}

function fromOutside(principal: AccessPrincipal | undefined, conditions: readonly string[]): Side {
  const side = { type: 'Access from outside', severity: 'medium', where: '' } as const
  if (principal === undefined) return { ...side, who: 'Somebody outside of the account' }
  const who = capitalized(principal.words)
  if (!principal.isOpen) return { ...side, who: `${who} from outside` }
  return { ...side, who: conditions.length === 0 ? who : `${who}, under a condition,` }
}

/** An analyzer of access from inside watches chosen resources: who is of the same account is let in there more often than not. */
function fromInside(detail: JsonObject, principal: AccessPrincipal | undefined): Side {
  const isOfAccount = textAt(detail, 'accessType') === 'INTRA_ACCOUNT'
  return {
    type: 'Access from inside',
    severity: isOfAccount ? 'low' : 'medium',
    who: capitalized(principal?.words ?? 'somebody'),
    where: ` from inside of the ${isOfAccount ? 'account' : 'organization'}`,
  }
}

/** "Condition: aws:PrincipalOrgID is o-0abc" */
function conditionsIn(condition: JsonObject): readonly string[] {
  return Object.entries(condition)
    .slice(0, mostLines)
    .map(([key, value]) => `Condition: ${key} is ${inWords(value)}`)
}

function inWords(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
