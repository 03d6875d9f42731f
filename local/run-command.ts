import { readFileSync, writeSync } from 'node:fs'
import * as z from 'zod'
import { cleanText, onOneLine } from '../shared/channels/clean-text.ts'
import type { Stack } from './stack.ts'

/** What was written on the command line is wrong; each problem is one line, and says what to do. */
export class UsageError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'UsageError'
    this.problems = problems
  }
}

/** Ends the process with 2 where the command line is wrong, with 1 where something else went wrong. */
export async function runCommand(act: () => Promise<void>): Promise<void> {
  endWithReader()
  try {
    await act()
  } catch (error) {
    const isUsage = error instanceof UsageError || nameOf(error) === 'ParameterError'
    const problems = error instanceof UsageError ? error.problems : messageOf(error).split('\n')
    for (const problem of problems) console.error(onOneLine(problem))
    process.exitCode = isUsage ? 2 : 1
  }
}

/** Ends the process quietly when whoever reads its output has enough, as `head` does. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

/**
 * Answers `--help`, `-h` and `--version`, and ends the process: first of all, so that no work is done and whoever mistyped
 * an option gets help, too.
 */
export function answerHelp(usage: string, args: readonly string[] = process.argv.slice(2)): void {
  const asked = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length)
  if (asked.includes('--help') || asked.includes('-h')) endWith(usage)
  if (asked.includes('--version')) endWith(`tocsin ${version()}\n`)
}

function endWith(text: string): never {
  writeSync(1, text)
  process.exit(0)
}

function version(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(file)).version
}

/** Rethrows what `node:util` says of a command line it cannot read, as a mistake of the command line. */
export function parsed<Values>(parse: () => Values): Values {
  try {
    return parse()
  } catch (error) {
    throw new UsageError([messageOf(error).split('. ')[0] ?? ''])
  }
}

/**
 * Says what to do about what AWS answered.
 * @param missing what it is that might not be there, as `the table tocsin-dev-state`
 */
export function awsProblem(error: unknown, missing: string, { region, client: { endpoint } }: Stack): Error {
  const name = nameOf(error)
  if (!(error instanceof Error) || error instanceof UsageError || `${name} ${codeOf(error)}` === 'Error ')
    return toError(error)
  const message = cleanText(messageOf(error), 300)
  if (/^(ResourceNotFound|QueueDoesNotExist|AWS\.SimpleQueueService\.NonExistentQueue)/.test(name)) {
    const where = endpoint ?? region
    return new Error(
      `There is no ${missing} in ${where}: deploy the stack first, or say which with --stage and --aws-region`,
    )
  }
  if (
    /Credentials|^(InvalidSignature|ExpiredToken|UnrecognizedClient|InvalidClientTokenId|TokenProviderError)/.test(name)
  ) {
    return new Error(
      `AWS needs credentials: log in with "aws sso login" or set AWS_PROFILE, then try again (${message})`,
    )
  }
  if (/^AccessDenied/.test(name)) return new Error(`Your credentials may not do this: ${message}`)
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|TimeoutError/.test(`${name} ${codeOf(error)}`)) {
    return new Error(
      `Nothing answers at ${endpoint ?? `AWS in ${region}`}: check the network, --aws-region and --endpoint`,
    )
  }
  return new Error(`AWS answered: ${name}: ${message}`)
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
