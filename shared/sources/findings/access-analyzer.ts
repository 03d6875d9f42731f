import { flagAt, isJsonObject, listAt, objectAt, textAt } from '../../core/json.ts'
import { readTime } from '../event-base.ts'
import { resourceName } from '../resource-name.ts'
import type { ReadFinding } from './reading.ts'

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-eventbridge.html */
export const readAccessAnalyzer: ReadFinding = (detail) => {
  const status = textAt(detail, 'status') ?? 'ACTIVE'
  const isPublic = flagAt(detail, 'isPublic') === true
  const arn = textAt(detail, 'resource')
  const type = textAt(detail, 'resourceType') ?? ''
  const name = arn === undefined ? undefined : resourceName(type, arn)
  const actions = listAt(detail, 'action').filter((action) => typeof action === 'string')
  const who = principalIn(objectAt(detail, 'principal'))
  const may = actions.length === 0 ? 'has access' : `may call ${actions.slice(0, 5).join(', ')}`
  return {
    product: 'IAM Access Analyzer',
    id: textAt(detail, 'id'),
    account: textAt(detail, 'accountId'),
    region: textAt(detail, 'region'),
    updated: textAt(detail, 'updatedAt'),
    type: isPublic ? 'Public access' : 'Access from outside',
    title: isPublic ? 'Anybody has access' : 'Somebody outside of the account has access',
    description: `${isPublic ? 'Anybody' : (who ?? 'Somebody outside of the account')} ${may}.`,
    severity: isPublic ? 'high' : 'medium',
    state: status === 'ACTIVE' ? 'active' : 'closed',
    closedAs: status === 'ACTIVE' ? undefined : status.toLowerCase(),
    isSample: false,
    who: isPublic ? undefined : who,
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

/** "account 999988887777", "arn:aws:iam::999988887777:role/Reader" */
function principalIn(principal: unknown): string | undefined {
  if (!isJsonObject(principal)) return undefined
  const [first] = Object.values(principal).filter((value) => typeof value === 'string')
  if (first === undefined) return undefined
  return /^\d{12}$/.test(first) ? `account ${first}` : first
}
