import type { EventPattern } from '../shared/core/pattern.ts'

const common = { source: [{ prefix: 'aws.' }], 'detail-type': ['AWS API Call via CloudTrail'] }
const serviceOf = (i: number): string => `service${i % 60}.amazonaws.com`

/**
 * Rules in the proportions of public rule sets: most name one service and a call or two; every tenth asks for a kind
 * of actor too, every twentieth for a prefix of the call's name, every hundredth for nothing but a wildcard.
 */
export function usualRule(i: number): EventPattern {
  const detail = { eventSource: [serviceOf(i)], errorCode: [{ exists: false }] }
  if (i % 100 === 99) return { ...common, detail: { userAgent: [{ wildcard: `*tool-${i}/*` }] } }
  if (i % 20 === 19) return { ...common, detail: { ...detail, eventName: [{ prefix: `Delete${i}` }] } }
  const eventName = [`Put${i}Policy`, `Delete${i}Policy`]
  if (i % 10 === 9) return { ...common, detail: { ...detail, eventName, userIdentity: { type: ['Root'] } } }
  return { ...common, detail: { ...detail, eventName } }
}

type Detail = (i: number) => EventPattern

const callOfKind: Detail = (i) => ({ eventSource: [serviceOf(i)], eventName: [{ prefix: `Delete${i}` }] })
const bucketOfTeam: Detail = (i) => ({ requestParameters: { bucketName: [{ prefix: `team-${i}-` }] } })
const bucketInAnyCase: Detail = (i) => ({
  requestParameters: { bucketName: [{ 'equals-ignore-case': `Backup-${i}` }] },
})
const keyOfKind: Detail = (i) => ({ requestParameters: { key: [{ suffix: `.locked${i}` }] } })
const roleOfTeam: Detail = (i) => ({ userIdentity: { arn: [{ wildcard: `arn:aws:sts::*:assumed-role/team-${i}/*` }] } })
const tool: Detail = (i) => ({ userAgent: [{ wildcard: `*tool-${i}/*` }] })
const network: Detail = (i) => ({ sourceIPAddress: [{ cidr: `10.${(i >> 8) % 256}.${i % 256}.0/24` }] })
const volume: Detail = (i) => ({
  additionalEventData: { bytesTransferredOut: [{ numeric: ['>=', i * 1000, '<', i * 1000 + 2000] }] },
})
const volumeOfTeam: Detail = (i) => ({
  ...bucketOfTeam(i),
  additionalEventData: { bytesTransferredOut: [{ numeric: ['>', i] }] },
})
const changeByOthers: Detail = (i) => ({
  eventSource: [serviceOf(i)],
  eventName: [{ 'anything-but': { prefix: ['Get', 'List', 'Describe'] } }],
  userIdentity: { arn: [{ 'anything-but': { suffix: `/deployer-${i}` } }] },
})

/** Of twenty: six of prefixes, four of anything-but, three each of suffixes and wildcards, two each of numbers and networks. */
const details: readonly Detail[] = [
  ...[callOfKind, bucketOfTeam, callOfKind, bucketOfTeam, callOfKind, volumeOfTeam],
  ...[changeByOthers, changeByOthers, changeByOthers, changeByOthers],
  ...[keyOfKind, keyOfKind, keyOfKind, tool, tool, roleOfTeam],
  ...[volume, network, network, bucketInAnyCase],
]

/** Rules that each look at one field or more with an operator, and name no call. */
export function operatorRule(i: number): EventPattern {
  return { ...common, detail: { errorCode: [{ exists: false }], ...details[i % details.length]?.(i) } }
}

/**
 * The event with values that no other has, wherever an operator looks; of `of` rules, some match. The text is flat:
 * one that `replace` puts together would take longer to parse.
 */
export function unlikeOthers(text: string, n: number, of: number): string {
  const event: { readonly detail: object } = JSON.parse(text)
  const i = (n * 7919) % of
  return JSON.stringify({
    ...event,
    detail: {
      ...event.detail,
      eventSource: serviceOf(n),
      eventName: `Delete${i}Thing${n}`,
      errorCode: undefined,
      userAgent: `aws-cli/2.${n} md/awscrt#0.23 ua/2.0 os/linux#6.1 tool-${i}/${n}`,
      sourceIPAddress: `10.${(i >> 8) % 256}.${i % 256}.${n % 256}`,
      userIdentity: { type: 'AssumedRole', arn: `arn:aws:sts::111122223333:assumed-role/team-${i}/session-${n}` },
      requestParameters: { bucketName: `team-${i}-${n}`, key: `reports/${n}/page.locked${i}` },
      additionalEventData: { bytesTransferredOut: i * 1000 + (n % 1000) + 1 / n },
    },
  })
}
