import * as z from 'zod'
import type { TocsinConfig } from '../shared/config.ts'
import { endOfDay } from '../shared/lambda/allow-rules.ts'
import { configSchema } from './config-schema.ts'
import { suggestion } from './nearest.ts'

/** What is wrong with a configuration, all of it at once, each with its place and what to do. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.map((problem) => `tocsin.config.ts: ${problem}`).join('\n'))
    this.name = 'ConfigError'
  }
}

const withoutDeployer =
  'deployedBy is missing, so the next deployment is told as an attack on Tocsin. Name the IAM role or user that deploys, ' +
  "as deployedBy: ['arn:aws:iam::111122223333:role/Deploy'], or write [] to be told of each deployment"

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
  const { schema, ...keys } = configSchema(detectionIds)
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
  const unnamed = result.data.deployedBy === undefined ? [withoutDeployer] : []
  return { config: result.data, warnings: [...expired, ...unnamed] }
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

function explain(
  issue: z.core.$ZodIssue,
  keys: Pick<ReturnType<typeof configSchema>, 'sections' | 'top'>,
): readonly string[] {
  const place = z.core.toDotPath(issue.path)
  const at = place === '' ? '' : `${place}: `
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [section] = issue.path
      const known = keys.sections[String(section)] ?? keys.top
      return issue.keys.map((key) => `${at}unknown key "${key}"${suggestion(key, known)}`)
    }
    case 'invalid_key':
      return issue.issues.map(({ message }) => `${at}${message}`)
    case 'invalid_type':
      return [`${at}${issue.input === undefined ? 'is missing' : `must be ${inWords(issue.expected)}`}`]
    case 'invalid_value':
      if (issue.message.startsWith('must be')) return [`${at}${issue.message}`]
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
