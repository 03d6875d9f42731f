import { parseArgs } from 'node:util'
import { suggestion } from '../deploy/nearest.ts'
import { parseWildcard } from '../shared/core/wildcard.ts'
import { checkMute, InvalidMuteError, type Mute, muteConditions } from '../shared/gate/mutes.ts'
import { commandLine } from './command-line.ts'
import { parsed, UsageError } from './run-command.ts'

export type MuteCommand =
  | { readonly kind: 'add'; readonly mute: Omit<Mute, 'id'> }
  | { readonly kind: 'list' }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'alerts'; readonly day: string }

interface MuteArguments {
  readonly command: MuteCommand
  readonly where: {
    readonly stage: string | undefined
    readonly region: string | undefined
    readonly endpoint: string | undefined
  }
}

const { options, acts } = commandLine.mute

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

/**
 * @param ids all that can be muted: detections and sequences
 * @throws UsageError saying all that is wrong
 */
export function readMuteArguments(args: readonly string[], ids: readonly string[], now: Date): MuteArguments {
  const { values, positionals, tokens } = parsed(() =>
    parseArgs({ args: [...args], allowPositionals: true, tokens: true, options }),
  )
  const where = { stage: values.stage, region: values['aws-region'], endpoint: values.endpoint }
  const [name = '', ...others] = positionals
  if (!isCommand(name)) {
    const said = name === '' ? 'say what to do' : `there is no command "${name}"`
    throw new UsageError([`${said}: add, list, remove or alerts; --help shows how`])
  }
  const allowed: readonly string[] = acts[name]
  const misplaced = Object.keys(values).filter((option) => !allowed.includes(option))
  const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
  const repeated = new Set(names.filter((option, i) => names.indexOf(option) !== i))
  const problems = [
    ...misplaced.map((option) => `--${option} is not for "${name}"`),
    ...[...repeated].map((option) => `--${option} is there twice; say it once`),
  ]
  const command = commandOf(name, others, values, ids, now, problems)
  if (problems.length > 0) throw new UsageError(problems)
  return { command, where }
}

function commandOf(
  name: MuteCommand['kind'],
  others: readonly string[],
  values: Values,
  ids: readonly string[],
  now: Date,
  problems: string[],
): MuteCommand {
  const [id = ''] = others
  if (name !== 'remove' && others.length > 0)
    problems.push(`"${id}" belongs to no option; put texts with spaces into quotes`)
  switch (name) {
    case 'add':
      return { kind: 'add', mute: muteOf(values, ids, now, problems) }
    case 'remove':
      if (others.length !== 1 || !/^M-[0-9A-F]{4}$/i.test(id))
        problems.push('say which one by its ID, as: remove M-7F3A')
      return { kind: 'remove', id: id.toUpperCase() }
    case 'alerts': {
      const day = values.day ?? now.toISOString().slice(0, 10)
      if (endOf(day) === undefined) problems.push(`--day is "${day}"; it must be a date, as 2026-11-21`)
      return { kind: 'alerts', day }
    }
    case 'list':
      return { kind: 'list' }
    default:
      return name satisfies never
  }
}

function muteOf(values: Values, ids: readonly string[], now: Date, problems: string[]): Omit<Mute, 'id'> {
  const conditions = muteConditions.flatMap((condition) => {
    const value = values[condition]
    if (value?.trim() === '') problems.push(`--${condition} is blank; leave it out where it holds for all`)
    return value === undefined ? [] : [[condition, value] as const]
  })
  const mute = {
    ...Object.fromEntries(conditions),
    critical: values.critical ?? false,
    owner: values.owner ?? '',
    reason: values.reason ?? '',
    created: now,
  }
  const expires = expiryOf(values, now, problems)
  // What is wrong with the expiry was said already.
  const checked = { id: 'M-0000', ...mute, expires: expires ?? new Date(now.getTime() + day) }
  problems.push(...problemsOf(() => checkMute(checked, now)), ...problemOfDetection(values.detection, ids))
  return { ...mute, expires: checked.expires }
}

function problemsOf(check: () => void): readonly string[] {
  try {
    check()
    return []
  } catch (error) {
    if (error instanceof InvalidMuteError) return error.message.split('\n')
    throw error
  }
}

const day = 24 * 60 * 60 * 1000

function expiryOf({ expires, days }: Values, now: Date, problems: string[]): Date | undefined {
  if ((expires === undefined) === (days === undefined)) {
    problems.push('say how long with one of --expires 2027-01-31 (its last day, UTC) and --days 30; at most 90 days')
    return undefined
  }
  if (expires !== undefined) {
    const end = endOf(expires)
    if (end === undefined) problems.push(`--expires is "${expires}"; it must be a date, as 2027-01-31`)
    return end
  }
  if (/^\d{1,4}$/.test(days ?? '') && Number(days) > 0 && Number(days) <= 90)
    return new Date(now.getTime() + Number(days) * day)
  problems.push(`--days is "${days}"; it must be a whole number from 1 to 90`)
  return undefined
}

/** The last moment of a date as `2027-01-31` (UTC), if there is such a date. */
function endOf(date: string): Date | undefined {
  const end = new Date(/^\d{4}-\d\d-\d\d$/.test(date) ? `${date}T23:59:59.999Z` : Number.NaN)
  return !Number.isNaN(end.getTime()) && end.toISOString().startsWith(date) ? end : undefined
}

function problemOfDetection(detection: string | undefined, ids: readonly string[]): readonly string[] {
  const pattern = parseWildcard(detection ?? '')
  if (detection === undefined || detection.trim() === '' || !pattern.ok || ids.some(pattern.value)) return []
  return detection.includes('*')
    ? [`--detection "${detection}": no detection or sequence has such an ID`]
    : [`--detection "${detection}": there is no such detection or sequence${suggestion(detection, ids)}`]
}

function isCommand(name: string): name is MuteCommand['kind'] {
  return Object.hasOwn(acts, name)
}
