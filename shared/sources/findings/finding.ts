import * as z from 'zod'
import { type Finding, unknownName } from '../../core/event.ts'
import { isDocumentation, onResource, saidBy } from '../../core/finding-words.ts'
import type { JsonObject } from '../../core/json.ts'
import { resourceInWords } from '../../core/resource.ts'
import { resourceLink } from '../console-url.ts'
import { envelopeFields, keyOf, readBase, readTime } from '../event-base.ts'
import { jsonObject, readLeniently } from '../read-leniently.ts'
import { sentenceOf } from '../services/service.ts'
import { defineSource } from '../source.ts'
import { readAccessAnalyzer } from './access-analyzer.ts'
import { readGuardDuty } from './guardduty.ts'
import { readInspector } from './inspector.ts'
import { readMacie } from './macie.ts'
import { type ReadFinding, unlessPlaceholder } from './reading.ts'
import { readSecurityHub, readSecurityHubV2 } from './security-hub.ts'

const schema = z.object({ ...envelopeFields, detail: jsonObject })

/** By `detail-type`. */
const readers: ReadonlyMap<string, ReadFinding> = new Map([
  ['GuardDuty Finding', readGuardDuty],
  ['Security Hub Findings - Imported', readSecurityHub],
  ['Findings Imported V2', readSecurityHubV2],
  ['Inspector2 Finding', readInspector],
  ['Macie Finding', readMacie],
  ['Access Analyzer Finding', readAccessAnalyzer],
  ['Internal Access Finding', readAccessAnalyzer],
  ['Unused Access Finding for IAM entities', readAccessAnalyzer],
])

/**
 * What a product found that looks for risks. The same finding of GuardDuty, Inspector or Macie that also comes through
 * Security Hub is the same event: product, ID and time of the update make it.
 */
export const finding = defineSource<'finding'>({
  kind: 'finding',
  pattern: {
    source: ['aws.guardduty', 'aws.securityhub', 'aws.inspector2', 'aws.macie', 'aws.access-analyzer'],
    'detail-type': [...readers.keys()],
  },
  parse(envelope, context) {
    const { value, unreadable } = readLeniently(schema, envelope)
    const read = readers.get(envelope['detail-type']) ?? readNothing
    const { id, account = value.account, region = value.region, updated, resources, ...said } = read(envelope.detail)
    const [description, remediation] = [said.description, said.remediation].map(unlessPlaceholder)
    const time = readTime(updated, value.time)
    const key = keyOf('finding', envelope, said.product, id, account, region, time?.toISOString(), said.state)
    return {
      ...readBase({ replay: value['replay-name'], id: value.id, key, time, account, region, unreadable }, context),
      kind: 'finding',
      ...said,
      description,
      remediation,
      title: said.title.trim() || said.type || 'finding without a title',
      resources,
      identity: id === undefined ? undefined : `${said.product} ${id}`,
    }
  },
  describe(event) {
    const { title, type, description, who, from, resources, seen, evidence, remediation } = event
    const what = foundInWords(event)
    return {
      sentence: sentenceOf(what, event, description),
      what,
      who,
      from,
      lines: [
        ...(type === '' || title.includes(type) ? [] : [`Type: ${typeInWords(type)}`]),
        ...seenInWords(seen),
        ...evidence,
        ...resources.slice(1, 20).map((resource) => `Also: ${resourceInWords(resource)}`),
      ],
      links: [
        ...resources.slice(0, 3).flatMap((resource) => resourceLink(event, resource)),
        ...(remediation !== undefined && isDocumentation(remediation)
          ? [{ label: 'How to mend it', url: remediation }]
          : []),
      ],
    }
  },
})

const readNothing: ReadFinding = (_: JsonObject) => ({
  product: unknownName,
  id: undefined,
  account: undefined,
  region: undefined,
  updated: undefined,
  type: '',
  title: '',
  description: undefined,
  severity: undefined,
  state: 'active',
  closedAs: undefined,
  isSample: false,
  who: undefined,
  from: undefined,
  seen: { first: undefined, last: undefined, times: undefined },
  evidence: [],
  remediation: undefined,
  resources: [],
})

/** `NETWORK_REACHABILITY` as "network reachability"; what is a name stays. */
function typeInWords(type: string): string {
  return /^[A-Z]+(?:_[A-Z]+)+$/.test(type) ? type.toLowerCase().replaceAll('_', ' ') : type
}

/** `Macie found "Bucket is public" on S3 bucket orders`, `Macie closed "Bucket is public" on S3 bucket orders as archived` */
function foundInWords(e: Finding): string {
  if (e.product === 'Security Hub' && e.closedAs === undefined) {
    return `Security Hub check "${saidBy(e)}" fails${onResource(e)}`
  }
  const what = `"${saidBy(e)}"${onResource(e)}`
  if (e.closedAs !== undefined) return `${e.product} closed ${what} as ${e.closedAs}`
  return `${e.product} ${e.isSample ? 'made the sample' : 'found'} ${what}`
}

/** "Seen 12 times, from 2024-06-01 11:55 to 2024-06-01 12:00 UTC" */
function seenInWords({ first, last, times }: Finding['seen']): readonly string[] {
  const at = (time: Date): string => time.toISOString().slice(0, 16).replace('T', ' ')
  const often = times === undefined ? '' : times === 1 ? ' once' : ` ${times} times`
  if (first === undefined) return often === '' ? [] : [`Seen${often}`]
  const comma = often === '' ? '' : ','
  if (times === 1) return [`Seen once, at ${at(last ?? first)} UTC`]
  const isSpan = last !== undefined && at(first) !== at(last)
  return [`Seen${often}${comma} ${isSpan ? `from ${at(first)} to ${at(last)}` : `at ${at(first)}`} UTC`]
}
