import * as z from 'zod'
import type { TocsinConfig } from '../shared/config.ts'
import { familyOf } from '../shared/core/alert.ts'
import type { Result } from '../shared/core/result.ts'
import { severities } from '../shared/core/severity.ts'
import { parseWildcard } from '../shared/core/wildcard.ts'
import { parseActorPattern, parseResourcePattern } from '../shared/gate/name-patterns.ts'
import { endOfDay } from '../shared/lambda/allow-rules.ts'
import { filterPatternProblem } from './filter-pattern.ts'
import { suggestion } from './nearest.ts'

/** One address and nothing else: no name, no list. */
export const emailAddress = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/

/** E.164, as SNS takes it. */
export const telephone = /^\+[1-9]\d{6,14}$/

/** What a configuration may say, and the keys of each of its sections. */
export function configSchema(detectionIds: readonly string[]) {
  const detection = z.string().check(problemOf((id) => unknownDetection(id, detectionIds)))
  const detections = z.string().check(problemOf((id) => unknownDetections(id, detectionIds)))
  const allowEntry = z.strictObject({
    detection,
    actor: patternOf(parseActorPattern).exactOptional(),
    resource: patternOf(parseResourcePattern).exactOptional(),
    reason: z.string().trim().min(1, 'say why this is expected'),
    expires: z.string().refine(isDay, 'must be a day like "2027-01-31"'),
  })
  const logSubscription = z.strictObject({
    logGroup: z.string().regex(/^[\w./#-]{1,512}$/, 'must be the full name of a log group, like "/aws/lambda/orders"'),
    filterPattern: z.string().check(problemOf(filterPatternProblem)),
    cloudTrail: z.boolean().exactOptional(),
  })
  const known = [...new Set(detectionIds.map(familyOf))]
  const family = z.string().check(
    problemOf((name) => {
      return known.includes(name) ? undefined : `there is no family "${name}"${suggestion(name, known)}`
    }),
  )
  const families = z.array(family).min(1, 'name a family, or leave it out for all of them').exactOptional()
  const email = z.strictObject({
    address: z.string().regex(emailAddress, 'must be one address, like "ops@example.com"'),
    severity: z
      .enum(['high', 'medium', 'low', 'information'], {
        error: ({ input }) =>
          input === 'critical' ? 'must be "high" or less: high alerts are always sent' : undefined,
      })
      .exactOptional(),
    families,
  })
  const sms = z.strictObject({
    number: z.string().regex(telephone, 'must be one number with its country, like "+15550100"'),
    severity: z.enum(severities).exactOptional(),
    families,
  })
  const alarm = z.strictObject({
    name: z.string().check(problemOf(wildcardProblem)),
    description: z.string().check(problemOf(wildcardProblem)).exactOptional(),
    severity: z.enum(severities),
  })
  const flood = z.strictObject({
    // One for an alert would leave none for what a flood is folded into.
    burst: z.number().int().min(2, 'must be 2 or more').max(500),
    secondsPerMessage: z.number().min(0.1, 'must be 0.1 or more').max(3600),
  })
  const schema = z.strictObject({
    accounts: z.record(accountId, accountName).exactOptional(),
    emails: z
      .array(email)
      .check(noneTwice(({ address }) => address.toLowerCase()))
      .exactOptional(),
    sms: z
      .array(sms)
      .check(noneTwice(({ number }) => number))
      .exactOptional(),
    timeZone: z.string().refine(isTimeZone, 'must be an IANA time zone, like "Europe/Berlin"').exactOptional(),
    disabled: z.array(detections).exactOptional(),
    readOnlyCalls: z.boolean().exactOptional(),
    severity: z.record(detections, z.enum(severities)).exactOptional(),
    alarms: z.array(alarm).exactOptional(),
    alarmTopics: z
      .array(alarmTopic)
      .check(noneTwice((arn) => arn))
      .exactOptional(),
    configurationItems: z
      .array(resourceType)
      .check(noneTwice((type) => type))
      .exactOptional(),
    allow: z.array(allowEntry).exactOptional(),
    deployedBy: z.array(deployer).exactOptional(),
    joinSeconds: z.number().int().min(0).max(900).exactOptional(),
    incidents: z
      .strictObject({
        updateMinutes: z.number().min(0.1).max(60).exactOptional(),
        quietMinutes: z.number().min(0.1).max(1440).exactOptional(),
      })
      .exactOptional(),
    learningDays: z.number().min(0).max(90).exactOptional(),
    flood: flood.exactOptional(),
    alertReplays: z.boolean().exactOptional(),
    digest: z.enum(['daily', 'weekly', 'off']).exactOptional(),
    digestTime: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day like "08:00"')
      .exactOptional(),
    logs: z.array(logSubscription).exactOptional(),
    eventBuses: z
      .array(eventBus)
      .check(noneTwice((name) => name))
      .exactOptional(),
  }) satisfies z.ZodType<TocsinConfig>
  const sections: Readonly<Record<string, readonly string[]>> = {
    alarms: Object.keys(alarm.shape),
    allow: Object.keys(allowEntry.shape),
    emails: Object.keys(email.shape),
    sms: Object.keys(sms.shape),
    logs: Object.keys(logSubscription.shape),
    flood: Object.keys(flood.shape),
  }
  return { schema, sections, top: Object.keys(schema.shape) }
}

/** @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_CreateEventBus.html */
const eventBus = z
  .string()
  .regex(
    /^(?!arn:)(?!default$)[\w./-]{1,256}$/,
    'must be the name of an event bus, like "orders", and not the default one',
  )

/** @see https://docs.aws.amazon.com/config/latest/developerguide/resource-config-reference.html */
const resourceType = z
  .string()
  .regex(
    /^\w+(?:::\w+)*::(?:\w+|\w*\*)$/,
    'must be a type as AWS Config names it, like "AWS::EC2::SecurityGroup", or "AWS::IAM::*" for several',
  )

const accountId = z.string().regex(/^\d{12}$/, 'must be an account ID of twelve digits')

/** It stands in the Subject of every e-mail, and is never cut there. */
const accountName = z
  .string()
  .max(40, 'is longer than 40 characters')
  .regex(
    /^[^\s\p{C}](?:[^\p{C}\p{Zl}\p{Zp}]*[^\s\p{C}])?$/u,
    'must be 1 to 40 characters, without line breaks and spaces at its ends',
  )

const deployer = z
  .string()
  .regex(
    /^arn:[\w-]+:iam::\d{12}:(?:role|user)\/[\w+=,.@/-]+$/,
    'must be the whole ARN of an IAM role or user, like "arn:aws:iam::111122223333:role/Deploy"',
  )

/** SNS hands the messages of a FIFO topic to no function. */
const alarmTopic = z
  .string()
  .regex(
    /^arn:[\w-]+:sns:[a-z\d-]+:\d{12}:[\w-]{1,256}$/,
    'must be the whole ARN of an SNS topic that is no FIFO topic, like "arn:aws:sns:us-east-1:111122223333:alarms"',
  )

function wildcardProblem(text: string): string | undefined {
  if (text === '') return 'is empty; "*" stands for any'
  const parsed = parseWildcard(text)
  return parsed.ok ? undefined : parsed.problem
}

function patternOf(parse: (pattern: string) => Result<unknown, string>) {
  return z
    .string()
    .min(1)
    .check(
      problemOf((pattern) => {
        const parsed = parse(pattern)
        return parsed.ok ? undefined : parsed.problem
      }),
    )
}

export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

function isDay(text: string): boolean {
  try {
    return new Date(endOfDay(text).getTime() - 1).toISOString().startsWith(text)
  } catch {
    return false
  }
}

function unknownDetection(id: string, ids: readonly string[]): string | undefined {
  return ids.includes(id) ? undefined : `there is no detection or sequence "${id}"${suggestion(id, ids)}`
}

/** With `*`, for several at once: `compute/*`. */
function unknownDetections(text: string, ids: readonly string[]): string | undefined {
  if (!text.includes('*')) return unknownDetection(text, ids)
  const matches = parseWildcard(text)
  if (!matches.ok) return matches.problem
  if (ids.some(matches.value)) return undefined
  const families = [...new Set(ids.map(familyOf))].map((family) => `${family}/*`)
  return `no detection has an ID like "${text}"${suggestion(text, families)}`
}

function problemOf(find: (text: string) => string | undefined) {
  return (context: z.core.ParsePayload<string>) => {
    const message = find(context.value)
    if (message !== undefined) context.issues.push({ code: 'custom', message, input: context.value })
  }
}

function noneTwice<Entry>(nameOf: (entry: Entry) => string) {
  return (context: z.core.ParsePayload<Entry[]>) => {
    const names = context.value.map(nameOf)
    for (const [i, name] of names.entries()) {
      if (names.indexOf(name) === i) continue
      context.issues.push({ code: 'custom', message: `"${name}" is there twice; delete one`, input: name, path: [i] })
    }
  }
}
