import * as z from 'zod'
import { type HealthEvent, unknownName } from '../../core/event.ts'
import { isJsonObject, type Json, textAt } from '../../core/json.ts'
import { resourceLink } from '../console-url.ts'
import { envelopeFields, keyOf, readBase, readTime } from '../event-base.ts'
import { jsonList, number, readLeniently, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { defineSource } from '../source.ts'
import { sentenceOf } from './service.ts'

const schema = z.object({
  ...envelopeFields,
  detail: z.object({
    eventArn: text,
    service: text,
    eventTypeCode: text,
    eventTypeCategory: text,
    eventScopeCode: text,
    communicationId: text,
    startTime: text,
    endTime: text,
    lastUpdatedTime: text,
    statusCode: text,
    eventRegion: text,
    eventDescription: jsonList,
    affectedEntities: jsonList,
    affectedAccount: text,
    page: number,
    totalPages: number,
    actionability: text,
  }),
})

/**
 * What AWS Health says. A copy that is sent to a second region is the same event, and so is one that a bus of another account
 * passed on: `communicationId` names the message, `page` its part.
 * @see https://docs.aws.amazon.com/health/latest/ug/aws-health-events-eventbridge-schema.html
 */
export const healthEvent = defineSource<'health-event'>({
  kind: 'health-event',
  pattern: { source: ['aws.health'], 'detail-type': ['AWS Health Event', 'AWS Health Abuse Event'] },
  parse(envelope, context) {
    const { value, unreadable } = readLeniently(schema, envelope)
    const { detail, id } = value
    const account = detail.affectedAccount ?? value.account
    const region = detail.eventRegion ?? value.region
    const message = detail.communicationId ?? id
    const key = keyOf('health', envelope, detail.eventArn, message, account, String(detail.page ?? 1))
    const affected = affectedIn(value)
    const code = detail.eventTypeCode ?? unknownName
    return {
      ...readBase(
        {
          replay: value['replay-name'],
          id,
          key,
          time: readTime(detail.lastUpdatedTime, value.time),
          account,
          region,
          unreadable,
        },
        context,
      ),
      kind: 'health-event',
      resources: affected.map(resourceOfArn),
      identity: detail.eventArn,
      service: detail.service ?? unknownName,
      code,
      category: detail.eventTypeCategory ?? unknownName,
      isPublic: detail.eventScopeCode === 'PUBLIC',
      isAbuse: envelope['detail-type'] === 'AWS Health Abuse Event' || detail.service === 'ABUSE',
      status: detail.statusCode ?? 'open',
      starts: readTime(detail.startTime),
      ends: readTime(detail.endTime),
      text: descriptionIn(detail.eventDescription),
      affected,
      isSpared: detail.affectedEntities.length > 0 && detail.affectedEntities.every(isWell),
      page:
        detail.totalPages !== undefined && detail.totalPages > 1
          ? { number: detail.page ?? 1, of: detail.totalPages }
          : undefined,
      actionability: detail.actionability,
    }
  },
  describe(event) {
    const { text: said } = event
    const what = `AWS Health ${verbOf(event)} "${codeInWords(event)}"${affectedInWords(event)}`
    return {
      sentence: sentenceOf(what, event, said && firstSentence(said)),
      what,
      who: undefined,
      from: undefined,
      lines: [
        ...timesInWords(event),
        ...(said === undefined
          ? []
          : said
              .split(/\n+/)
              .map((line) => line.trim())
              .filter((line) => line !== '' && line.replace(/\.$/, '') !== firstSentence(said))),
        ...event.resources.slice(0, 50).map(({ name }) => `Affected: ${name}`),
      ],
      links: event.resources.slice(0, 3).flatMap((resource) => resourceLink(event, resource)),
    }
  },
})

function verbOf({ status }: HealthEvent): string {
  if (status === 'closed') return 'closed'
  return status === 'upcoming' ? 'announces' : 'reports'
}

/** "EC2 instance retirement scheduled", of `AWS_EC2_INSTANCE_RETIREMENT_SCHEDULED`; of abuse and risks without the word itself. */
export function codeInWords({ code }: Pick<HealthEvent, 'code'>): string {
  if (code === unknownName) return 'an event without a name'
  const [first = '', ...others] = code
    .replace(/^AWS_/, '')
    .split('_')
    .filter((word) => word !== '')
  const rest = others.map((word) => spelled.get(word) ?? word.toLowerCase())
  if (rest.length === 0) return serviceInWords(first)
  return (first === 'ABUSE' || first === 'RISK' ? rest : [serviceInWords(first), ...rest]).join(' ')
}

/** As people write the service. */
function serviceInWords(service: string): string {
  return service === unknownName ? 'one of its services' : (serviceNames.get(service) ?? service)
}

const serviceNames: ReadonlyMap<string, string> = new Map([
  ['APIGATEWAY', 'API Gateway'],
  ['AUTOSCALING', 'Auto Scaling'],
  ['CLOUDFORMATION', 'CloudFormation'],
  ['CLOUDFRONT', 'CloudFront'],
  ['CLOUDTRAIL', 'CloudTrail'],
  ['CLOUDWATCH', 'CloudWatch'],
  ['DIRECTCONNECT', 'Direct Connect'],
  ['DYNAMODB', 'DynamoDB'],
  ['ELASTICACHE', 'ElastiCache'],
  ['ELASTICBEANSTALK', 'Elastic Beanstalk'],
  ['ELASTICFILESYSTEM', 'EFS'],
  ['ELASTICLOADBALANCING', 'Elastic Load Balancing'],
  ['ELASTICMAPREDUCE', 'EMR'],
  ['EVENTS', 'EventBridge'],
  ['KINESIS', 'Kinesis'],
  ['LAMBDA', 'Lambda'],
  ['OPENSEARCH', 'OpenSearch'],
  ['REDSHIFT', 'Redshift'],
  ['ROUTE53', 'Route 53'],
  ['SECRETSMANAGER', 'Secrets Manager'],
  ['STATES', 'Step Functions'],
  ['TRANSITGATEWAY', 'Transit Gateway'],
])

/** Words that are abbreviations in a code, too. */
const spelled: ReadonlyMap<string, string> = new Map([
  ['DOS', 'denial of service'],
  ...['API', 'CA', 'DB', 'DNS', 'EBS', 'EC2', 'IAM', 'IP', 'MFA', 'ODCR', 'OS', 'RDS', 'SSL', 'TLS', 'VPC', 'VPN'].map(
    (word) => [word, word] as const,
  ),
])

/** In English where there are several. */
function descriptionIn(descriptions: z.infer<typeof jsonList>): string | undefined {
  const all = descriptions.filter(isJsonObject)
  const english = all.find((one) => textAt(one, 'language')?.startsWith('en')) ?? all[0]
  return textAt(english, 'latestDescription')
}

/** Those that are mended already, or never were in trouble, are no concern. */
function affectedIn({ detail, resources }: z.infer<typeof schema>): readonly string[] {
  const entities = detail.affectedEntities.flatMap((one) => (isWell(one) ? [] : (textAt(one, 'entityValue') ?? [])))
  const named = detail.affectedEntities.length > 0 ? entities : resources.filter((one) => typeof one === 'string')
  return [...new Set(named)]
}

/**
 * Of the states of an entity: `IMPAIRED`, `UNIMPAIRED`, `UNKNOWN`, `PENDING` and `RESOLVED`.
 * @see https://docs.aws.amazon.com/health/latest/APIReference/API_AccountEntityAggregate.html statuses
 */
function isWell(entity: Json): boolean {
  return ['RESOLVED', 'UNIMPAIRED'].includes(textAt(entity, 'status') ?? '')
}

/** Some are whole rows of a table: `cr-0abc | us-east-1b | t3.medium`. */
function nameOf(entity: string): string {
  return resourceOfArn(entity).name.split(' | ')[0] ?? entity
}

/** " for i-0abc", " for i-0abc and 3 others"; empty where it names nothing. */
export function affectedInWords(event: Pick<HealthEvent, 'affected' | 'page'>): string {
  const things = thingsAffected(event)
  return things === undefined ? '' : ` for ${things}`
}

/** "i-0abc", "i-0abc and 3 others"; of several pages none knows how many there are. */
export function thingsAffected({ affected, page }: Pick<HealthEvent, 'affected' | 'page'>): string | undefined {
  const [first, ...others] = affected
  if (page !== undefined) return 'many resources'
  if (first === undefined) return undefined
  const name = nameOf(first)
  return others.length === 0 ? name : `${name} and ${others.length === 1 ? 'another' : `${others.length} others`}`
}

/** What stands before the first full stop, where that is short enough for a sentence. */
function firstSentence(said: string): string | undefined {
  const [line = ''] = said.trim().split('\n')
  const [first = ''] = line.split(/\.(?=\s|$)/)
  return first === '' || first.length > 300 ? undefined : first
}

function timesInWords({ starts, ends, time, page }: HealthEvent): readonly string[] {
  const at = (moment: Date): string => `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const isPast = (moment: Date): boolean => time !== undefined && moment <= time
  const isMoment = starts !== undefined && starts.getTime() === ends?.getTime()
  return [
    ...(starts === undefined ? [] : [`${isMoment ? 'At' : isPast(starts) ? 'Began' : 'Begins'}: ${at(starts)}`]),
    ...(ends === undefined || isMoment ? [] : [`${isPast(ends) ? 'Ended' : 'Ends'}: ${at(ends)}`]),
    ...(page === undefined
      ? []
      : [`Part ${page.number} of ${page.of} of what is affected: the AWS Health Dashboard has all`]),
  ]
}
