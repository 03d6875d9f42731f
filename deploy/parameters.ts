import { emailAddress, isTimeZone, telephone } from './config-schema.ts'
import { suggestion } from './nearest.ts'

/** A parameter of `serverless` that is blank, unknown or malformed. */
export class ParameterError extends Error {
  constructor(problem: string) {
    super(problem)
    this.name = 'ParameterError'
  }
}

export type ParameterName =
  | 'alertEmail'
  | 'alertEmailSeverity'
  | 'watchEmail'
  | 'alertSms'
  | 'timeZone'
  | 'logLevel'
  | 'protected'
  | 'concurrency'

interface Rule {
  readonly pattern: RegExp
  readonly example: string
  /** What else is right. */
  readonly note?: string
}

/** What can be said with `--param="name=value"`, or under `params` in serverless.yml. */
const rules: Readonly<Record<ParameterName, Rule>> = {
  alertEmail: { pattern: emailAddress, example: 'ops@example.com' },
  alertEmailSeverity: {
    pattern: /^(?:high|medium|low|information)$/,
    example: 'medium',
    note: ', or "high", "low", "information": critical and high alerts are always sent',
  },
  watchEmail: { pattern: emailAddress, example: 'security@example.com' },
  alertSms: { pattern: telephone, example: '+15550100' },
  timeZone: { pattern: /^[\w+/-]+$/, example: 'Europe/Berlin' },
  logLevel: { pattern: /^(?:DEBUG|INFO|WARN|ERROR)$/, example: 'INFO' },
  protected: { pattern: /^(?:true|false)$/, example: 'true' },
  concurrency: { pattern: /^[1-9]\d{0,2}$/, example: '10' },
}

export const parameterNames: readonly string[] = Object.keys(rules)

/**
 * Refuses what the framework would pass over in silence: a parameter that does not exist, or that says nothing.
 * @param written the `--param` options as they were written
 * @throws ParameterError
 */
export function checkWritten(written: readonly string[]): void {
  const seen = new Set<string>()
  for (const option of written) {
    const [name = '', ...value] = option.split('=')
    if (!parameterNames.includes(name)) {
      throw new ParameterError(
        `--param="${option}": there is no parameter "${name}"${suggestion(name, parameterNames)}`,
      )
    }
    if (value.join('=').trim() === '') {
      throw new ParameterError(`--param="${option}": "${name}" is blank; give it a value, or leave the parameter out`)
    }
    if (seen.has(name)) throw new ParameterError(`--param="${option}": "${name}" is there twice; give it one value`)
    seen.add(name)
  }
}

/** @throws ParameterError */
export function checkParameter(name: ParameterName, value: unknown): string {
  const { pattern, example, note = '' } = rules[name]
  if (typeof value !== 'string' || !pattern.test(value) || (name === 'timeZone' && !isTimeZone(value))) {
    throw new ParameterError(`The parameter ${name} is "${String(value)}"; it must look like "${example}"${note}`)
  }
  return value
}

/** @throws ParameterError */
export function checkStageAndRegion(stage: string, region: string): void {
  // The stage is part of names that AWS limits to 64 characters.
  if (!/^[a-z][a-z0-9-]{0,19}$/.test(stage)) {
    throw new ParameterError(
      `The stage is "${stage}"; it must begin with a small letter and have at most 20 small letters, digits and hyphens`,
    )
  }
  if (!/^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/.test(region)) {
    throw new ParameterError(`The region is "${region}"; it must look like "us-east-1"`)
  }
}
