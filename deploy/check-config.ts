import * as z from 'zod'
import { endOfDay } from '../shared/allow-rules.ts'
import type { TocsinConfig } from '../shared/config.ts'
import type { Result } from '../shared/core/result.ts'
import { severities } from '../shared/core/severity.ts'
import { parseActorPattern, parseResourcePattern } from '../shared/gate/name-patterns.ts'
import { suggestion } from './nearest.ts'

/** What is wrong with a configuration, all of it at once, each with its place and what to do. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.map((problem) => `tocsin.config.ts: ${problem}`).join('\n'))
    this.name = 'ConfigError'
  }
}

export interface CheckedConfig {
  readonly config: TocsinConfig
  /** What works, and is probably not meant. */
  readonly warnings: readonly string[]
}

/**
 * Checks what types cannot: known detections, real time zones and days, unknown keys in a configuration that no
 * compiler saw.
 * @throws ConfigError
 */
export function checkConfig(
  config: unknown,
  detectionIds: readonly string[],
  now: Date,
  /** The detections whose alerts never say who acted. */
  withoutActor: ReadonlySet<string> = new Set(),
): CheckedConfig {
  const { schema, keys } = configSchema(detectionIds)
  const result = schema.safeParse(config, { reportInput: true })
  if (!result.success) throw new ConfigError(result.error.issues.flatMap((issue) => explain(issue, keys)))
  const useless = (result.data.allow ?? []).flatMap(({ detection, actor }, i) =>
    actor !== undefined && withoutActor.has(detection)
      ? [
          `allow[${i}].actor: alerts of ${detection} do not say who acted, so it would hold nothing; leave it out, or name the resource`,
        ]
      : [],
  )
  if (useless.length > 0) throw new ConfigError(useless)
  const expired = (result.data.allow ?? []).flatMap(({ expires }, i) =>
    endOfDay(expires) <= now ? [`allow[${i}] expired on ${expires} and holds nothing any more; delete it`] : [],
  )
  return { config: result.data, warnings: expired }
}

function configSchema(detectionIds: readonly string[]) {
  const detection = z.string().check((context) => {
    if (detectionIds.includes(context.value)) return
    const message = `there is no detection "${context.value}"${suggestion(context.value, detectionIds)}`
    context.issues.push({ code: 'custom', message, input: context.value })
  })
  const allowEntry = z.strictObject({
    detection,
    actor: patternOf(parseActorPattern).exactOptional(),
    resource: patternOf(parseResourcePattern).exactOptional(),
    reason: z.string().trim().min(1, 'say why this is expected'),
    expires: z.string().refine(isDay, 'must be a day like "2027-01-31"'),
  })
  const logSubscription = z.strictObject({
    logGroup: z.string().regex(/^[\w./#-]{1,512}$/, 'must be the full name of a log group, like "/aws/lambda/orders"'),
    filterPattern: z.string().max(1024, 'is longer than the 1024 characters that CloudWatch Logs takes'),
    cloudTrail: z.boolean().exactOptional(),
  })
  const flood = z.strictObject({
    // One for an alert would leave none for what a flood is folded into.
    burst: z.number().int().min(2, 'must be 2 or more').max(500),
    secondsPerMessage: z.number().min(0.1, 'must be 0.1 or more').max(3600),
  })
  const schema = z.strictObject({
    accounts: z.record(accountId, accountName).exactOptional(),
    timeZone: z.string().refine(isTimeZone, 'must be an IANA time zone, like "Europe/Berlin"').exactOptional(),
    disabled: z.array(detection).exactOptional(),
    readOnlyCalls: z.boolean().exactOptional(),
    severity: z.record(detection, z.enum(severities)).exactOptional(),
    allow: z.array(allowEntry).exactOptional(),
    deployedBy: z.array(deployer).exactOptional(),
    joinSeconds: z.number().int().min(0).max(900).exactOptional(),
    learningDays: z.number().min(0).max(90).exactOptional(),
    flood: flood.exactOptional(),
    alertReplays: z.boolean().exactOptional(),
    digestTime: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day like "08:00"')
      .exactOptional(),
    logs: z.array(logSubscription).exactOptional(),
  }) satisfies z.ZodType<TocsinConfig>
  const keys = {
    top: Object.keys(schema.shape),
    allow: Object.keys(allowEntry.shape),
    logs: Object.keys(logSubscription.shape),
    flood: Object.keys(flood.shape),
  }
  return { schema, keys }
}

function patternOf(parse: (pattern: string) => Result<unknown, string>) {
  return z
    .string()
    .min(1)
    .check((context) => {
      const parsed = parse(context.value)
      if (!parsed.ok) context.issues.push({ code: 'custom', message: parsed.problem, input: context.value })
    })
}

const accountId = z.string().regex(/^\d{12}$/, 'must be an account ID of twelve digits')

const deployer = z
  .string()
  .regex(
    /^arn:[\w-]+:iam::\d{12}:(?:role|user)\/[\w+=,.@/-]+$/,
    'must be the whole ARN of an IAM role or user, like "arn:aws:iam::111122223333:role/Deploy"',
  )

/** It stands in the Subject of every e-mail, and is never cut there. */
const accountName = z
  .string()
  .regex(/^[\x21-\x7e](?:[\x20-\x7e]{0,38}[\x21-\x7e])?$/, 'must be 1 to 40 characters of ASCII')

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

function inWords(type: string): string {
  switch (type) {
    case 'array':
      return 'a list: [...]'
    case 'object':
    case 'record':
      return 'an object: { ... }'
    case 'boolean':
      return 'true or false'
    case 'string':
      return 'a text in quotes'
    case 'int':
      return 'a whole number'
    default:
      return `a ${type}`
  }
}

function explain(issue: z.core.$ZodIssue, keys: ReturnType<typeof configSchema>['keys']): readonly string[] {
  const place = z.core.toDotPath(issue.path)
  const at = place === '' ? '' : `${place}: `
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [section] = issue.path
      const known = section === 'allow' || section === 'logs' || section === 'flood' ? keys[section] : keys.top
      return issue.keys.map((key) => `${at}unknown key "${key}"${suggestion(key, known)}`)
    }
    case 'invalid_key':
      return issue.issues.map(({ message }) => `${at}${message}`)
    case 'invalid_type':
      return [`${at}${issue.input === undefined ? 'is missing' : `must be ${inWords(issue.expected)}`}`]
    case 'invalid_value':
      return [`${at}must be one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}`]
    case 'too_small':
    case 'too_big':
      return [`${at}${issue.message.startsWith('Too ') ? limitInWords(issue) : issue.message}`]
    default:
      return [`${at}${issue.message}`]
  }
}

function limitInWords(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  if (issue.origin === 'string') return 'is empty'
  return issue.code === 'too_small' ? `must be ${issue.minimum} or more` : `must be ${issue.maximum} or less`
}
