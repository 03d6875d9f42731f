import * as z from 'zod'
import { type ConfigCompliance, type Evaluation, placeInWords, unknownName } from '../../core/event.ts'
import type { Json } from '../../core/json.ts'
import { type Resource, resourceInWords } from '../../core/resource.ts'
import { resourceLink } from '../console-url.ts'
import { envelopeFields, keyOf, readBase, readTime } from '../event-base.ts'
import { optionalObject, readLeniently, text } from '../read-leniently.ts'
import { resourceName } from '../resource-name.ts'
import { defineSource } from '../source.ts'

const evaluation = optionalObject({ complianceType: text, annotation: text })

const schema = z.object({
  ...envelopeFields,
  detail: z.object({
    configRuleName: text,
    resourceType: text,
    resourceId: text,
    awsRegion: text,
    awsAccountId: text,
    notificationCreationTime: text,
    newEvaluationResult: evaluation,
    oldEvaluationResult: evaluation,
  }),
})

/**
 * A resource's compliance with a rule of AWS Config changed.
 * @see https://docs.aws.amazon.com/config/latest/developerguide/monitor-config-with-cloudwatchevents.html
 */
export const configCompliance = defineSource<'config-compliance'>({
  kind: 'config-compliance',
  pattern: {
    source: ['aws.config'],
    'detail-type': ['Config Rules Compliance Change'],
    detail: { messageType: ['ComplianceChangeNotification'] },
  },
  parse(envelope, context) {
    const { value, unreadable } = readLeniently(schema, envelope)
    const { detail } = value
    const account = detail.awsAccountId ?? value.account
    const region = detail.awsRegion ?? value.region
    const { configRuleName: rule, resourceType, resourceId, notificationCreationTime } = detail
    const key = keyOf('config', envelope, account, region, rule, resourceType, resourceId, notificationCreationTime)
    const time = readTime(notificationCreationTime, value.time)
    const texts = [detail.newEvaluationResult?.annotation ?? '', ...value.resources]
    const resource = toResource(resourceType ?? '', resourceId ?? unknownName, texts)
    return {
      ...readBase({ replay: value['replay-name'], id: value.id, key, time, account, region, unreadable }, context),
      kind: 'config-compliance',
      // By its ID, which is the same in every event: that it complies again comes without the text that names it.
      resources: [{ type: resource.type, name: resourceId ?? unknownName, arn: resource.arn }],
      matter: rule ?? unknownName,
      rule: rule ?? unknownName,
      resource,
      result: toEvaluation(detail.newEvaluationResult) ?? { compliance: unknownName, annotation: undefined },
      previous: toEvaluation(detail.oldEvaluationResult),
    }
  },
  describe(event) {
    const { resource, rule, result } = event
    const reason = result.annotation === undefined ? '' : ` ${result.annotation.trim()}`
    const history = event.previous === undefined ? 'first evaluation' : `was ${event.previous.compliance}`
    return {
      sentence: `${resourceInWords(resource)} ${verdictInWords(event)} Config rule ${rule}${placeInWords(event)}.${reason}`,
      what: `${resourceInWords(resource)} is ${result.compliance} (${history}) by rule ${rule}`,
      who: undefined,
      from: undefined,
      links: [
        ...resourceLink(event, { type: 'AWS::Config::ConfigRule', name: rule, arn: undefined }),
        ...resourceLink(event, resource),
      ],
    }
  },
})

/**
 * AWS Config names some resources by their ARN, and those of IAM by an ID that nobody knows them by: `AIDA...` for a
 * user. Their ARN may stand in what the rule says of them, or beside the event.
 */
function toResource(type: string, id: string, texts: readonly Json[]): Resource {
  if (id.startsWith('arn:')) return { type, name: resourceName(type, id), arn: id }
  const kind = /^AWS::IAM::(User|Role|Group|Policy)$/.exec(type)?.[1]?.toLowerCase()
  if (kind === undefined || !/^A[A-Z]{3}[A-Z\d]{12,}$/.test(id)) return { type, name: id, arn: undefined }
  const ofKind = new RegExp(`\\barn:[\\w-]+:iam::\\d*:${kind}/[\\w+=,.@/-]*[\\w+=@-]`, 'g')
  const [arn, ...others] = new Set(
    texts.flatMap((text) => (typeof text === 'string' ? (text.match(ofKind) ?? []) : [])),
  )
  // Of several nobody knows which one it is.
  if (arn === undefined || others.length > 0) return { type, name: id, arn: undefined }
  return { type, name: resourceName(type, arn), arn }
}

function toEvaluation(read: z.infer<typeof evaluation>): Evaluation | undefined {
  if (read?.complianceType === undefined) return undefined
  return { compliance: read.complianceType, annotation: read.annotation }
}

function verdictInWords({ result, previous }: ConfigCompliance): string {
  switch (result.compliance) {
    case 'NON_COMPLIANT':
      return previous?.compliance === 'COMPLIANT' ? 'no longer complies with' : 'does not comply with'
    case 'COMPLIANT':
      return previous?.compliance === 'NON_COMPLIANT' ? 'complies again with' : 'complies with'
    default:
      return `is ${result.compliance} by`
  }
}
