import * as z from 'zod'
import { accountInWords, type ConfigCompliance, type Evaluation } from '../core/event.ts'
import { resourceInWords } from '../core/resource.ts'
import { resourceLink } from './console-url.ts'
import { envelopeFields, keyOf, partitionOf, readAccount, readTime } from './event-base.ts'
import { optionalObject, readLeniently, text } from './read-leniently.ts'
import { defineSource } from './source.ts'

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
    const accountId = detail.awsAccountId ?? value.account
    const region = detail.awsRegion ?? value.region ?? 'unknown'
    const rule = detail.configRuleName ?? 'unknown'
    // For an IAM user the ID is the AIDA... one, not the user's name.
    const resource = { type: detail.resourceType ?? '', name: detail.resourceId ?? 'unknown', arn: undefined }
    const { resourceType, resourceId, notificationCreationTime } = detail
    return {
      kind: 'config-compliance',
      id: value.id,
      key: keyOf('config', envelope, accountId, region, rule, resourceType, resourceId, notificationCreationTime),
      time: readTime(detail.notificationCreationTime, value.time),
      account: readAccount(accountId, context),
      region,
      partition: partitionOf(region),
      resources: [resource],
      unreadable,
      rule,
      resource,
      result: toEvaluation(detail.newEvaluationResult) ?? { compliance: 'unknown', annotation: undefined },
      previous: toEvaluation(detail.oldEvaluationResult),
    }
  },
  describe(event) {
    const { resource, rule, result, account, region } = event
    const reason = result.annotation === undefined ? '' : ` ${result.annotation.trim()}`
    const history = event.previous === undefined ? 'first evaluation' : `was ${event.previous.compliance}`
    return {
      sentence: `${resourceInWords(resource)} ${verdictInWords(event)} Config rule ${rule} in ${accountInWords(account)}, ${region}.${reason}`,
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
