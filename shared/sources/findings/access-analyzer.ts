import { flagAt, isJsonObject, type JsonObject, listAt, objectAt, textAt } from '../../core/json.ts'
import { principalInWords } from '../../core/principal-in-words.ts'
import { readTime } from '../event-base.ts'
import { resourceName } from '../resource-name.ts'
import type { FindingReading, ReadFinding } from './reading.ts'

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-eventbridge.html */
export const readAccessAnalyzer: ReadFinding = (detail) => {
  const status = textAt(detail, 'status') ?? 'ACTIVE'
  const arn = textAt(detail, 'resource')
  const type = textAt(detail, 'resourceType') ?? ''
  const name = arn === undefined ? undefined : resourceName(type, arn)
  return {
    ...saidOf(detail),
    product: 'IAM Access Analyzer',
    id: textAt(detail, 'id'),
    account: textAt(detail, 'accountId'),
    region: textAt(detail, 'region'),
    updated: textAt(detail, 'updatedAt'),
    state: status === 'ACTIVE' ? 'active' : 'closed',
    closedAs: status === 'ACTIVE' ? undefined : status.toLowerCase(),
    isSample: false,
    from: undefined,
    seen: {
      first: readTime(textAt(detail, 'createdAt')),
      last: readTime(textAt(detail, 'analyzedAt')),
      times: undefined,
    },
    evidence: [],
    remediation: undefined,
    resources: name === undefined ? [] : [{ type, name, arn }],
  }
}

function saidOf(detail: JsonObject): Pick<FindingReading, 'type' | 'title' | 'description' | 'severity' | 'who'> {
  const failed = textAt(detail, 'error')
  if (failed !== undefined) {
    return {
      type: 'Not analyzed',
      title: 'Nobody can tell who has access',
      description: failed === 'ACCESS_DENIED' ? 'The analyzer was refused access.' : 'The analysis failed.',
      severity: 'low',
      who: undefined,
    }
  }
  const actions = listAt(detail, 'action').filter((action) => typeof action === 'string')
  const may = actions.length === 0 ? 'has access' : `may call ${actions.slice(0, 5).join(', ')}`
  if (flagAt(detail, 'isPublic') === true) {
    return {
      type: 'Public access',
      title: 'Anybody has access',
      description: `Anybody ${may}.`,
      severity: 'high',
      who: undefined,
    }
  }
  const who = principalIn(objectAt(detail, 'principal'), textAt(detail, 'accountId'))
  return {
    type: 'Access from outside',
    title: 'Somebody outside of the account has access',
    description: `${who ?? 'Somebody outside of the account'} ${may}.`,
    severity: 'medium',
    who,
  }
}

/** "account 999988887777", "role Reader of account 999988887777" */
function principalIn(principal: unknown, own: string | undefined): string | undefined {
  if (!isJsonObject(principal)) return undefined
  const [first] = Object.values(principal).filter((value) => typeof value === 'string')
  if (first === undefined) return undefined
  if (/^\d{12}$/.test(first)) return `account ${first}`
  return first.startsWith('arn:') ? principalInWords(first, own ?? '') : first
}
