import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { checkProject } from '../deploy/check-project.ts'
import { toTerminal } from '../shared/channels/terminal.ts'
import { MalformedEventError } from '../shared/errors.ts'
import type { HandlerResult } from '../shared/handler.ts'
import { type EmbeddedAws, startEmbeddedAws } from './embedded-aws.ts'
import { functionFor, loadHandler } from './functions.ts'
import { invocation } from './invocation.ts'
import { readEvent, UnreadableEventError } from './read-event.ts'
import { samplePaths } from './samples.ts'
import { formatTable } from './table.ts'

const usage = `Sends events through the functions as Lambda would, with an SNS and a DynamoDB of its own.

  npm start                           every sample in events/
  npm start -- --event FILE           one event; - reads standard input
`

type Row = readonly [event: string, function_: string, detection: string, severity: string, subject: string]

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { event: { type: 'string' }, help: { type: 'boolean' } } })
  if (values.help) return console.log(usage)
  checkProject()
  const samples = () => samplePaths().map((path) => relative(process.cwd(), path))
  const paths = values.event === undefined ? samples() : [values.event]
  const events = await Promise.all(paths.map(async (path) => ({ path, payload: await readEvent(path) })))
  const aws = await startEmbeddedAws()
  try {
    Object.assign(process.env, aws.environment)
    const rows: Row[] = []
    for (const { path, payload } of events) rows.push(...(await send(path, payload, aws)))
    console.log(formatTable(['event', 'function', 'detection', 'severity', 'subject'], rows))
  } finally {
    await aws.stop()
  }
}

async function send(path: string, payload: unknown, aws: EmbeddedAws): Promise<readonly Row[]> {
  const name = functionFor(payload)
  if (name === undefined) return [[path, '-', '-', '-', 'no function receives this kind of event']]
  const handler = await loadHandler(name)
  const rows = await handler(payload, invocation(aws.functionArn)).then(
    (result) => toRows(path, name, result),
    (error: unknown): readonly Row[] => {
      if (!(error instanceof MalformedEventError)) throw error
      process.exitCode = 2
      return [[path, name, '-', '-', error.message]]
    },
  )
  for (const { subject, messages, attributes } of await aws.receive()) {
    console.log(toTerminal({ subject, attributes, messages: { default: '', ...messages } }))
    console.log('='.repeat(100), '\n')
  }
  return rows
}

function toRows(path: string, name: string, { details }: HandlerResult): readonly Row[] {
  return [
    ...details.published.map(({ detection, severity, subject }): Row => [path, name, detection, severity, subject]),
    ...details.held.map(({ detection, severity, reason }): Row => [path, name, detection, severity, `held: ${reason}`]),
    ...details.ignored.map(({ reason }): Row => [path, name, '-', '-', `silent: ${reason}`]),
  ]
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = error instanceof UnreadableEventError ? 2 : 1
}
