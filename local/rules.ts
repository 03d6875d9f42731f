import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { checkProject } from '../deploy/check-project.ts'
import { maxPatternLength } from '../deploy/merge-patterns.ts'
import { maxRulesPerBus } from '../deploy/rules.ts'
import { detections } from '../detections/index.ts'
import { cleanText } from '../shared/channels/clean-text.ts'
import { type Envelope, logLineDetailType } from '../shared/core/envelope.ts'
import { activeDetections } from '../shared/lambda/active-detections.ts'
import config from '../tocsin.config.ts'
import { commandLine } from './command-line.ts'
import { eventInWords, type NamedRule, namedRules } from './rule-set.ts'
import { answerHelp, parsed, runCommand } from './run-command.ts'
import { samplePaths } from './samples.ts'
import { findInputs } from './scan/inputs.ts'
import { readEnvelopes } from './scan/read-envelopes.ts'
import { formatTable } from './table.ts'

const usage = `Shows the EventBridge rules that are deployed, and which of them lets an event through to a function.

  npm run rules                   all rules, and those for every sample in events/
  npm run rules -- FILE...        for the events in files, in any form that "npm run scan" reads, without the list of rules
`

async function main(): Promise<void> {
  const { positionals } = parsed(() => parseArgs({ allowPositionals: true, options: commandLine.rules.options }))
  checkProject()
  const rules = namedRules(activeDetections(detections, config))
  if (positionals.length > 0) return await showWays(positionals, rules)
  console.log(
    formatTable(
      ['rule', 'characters', 'detections', 'state'],
      rules.map(({ name, pattern, detections, state }) => [
        name,
        String(JSON.stringify(pattern).length),
        String(detections.length),
        state,
      ]),
    ),
  )
  console.log(`\n${rules.length} of ${maxRulesPerBus} rules; a pattern may have ${maxPatternLength} characters\n`)
  const samples = samplePaths().map((path) => relative(process.cwd(), path))
  await showWays(samples, rules)
}

async function showWays(paths: readonly string[], rules: readonly NamedRule[]): Promise<void> {
  const rows = await rowsOf(paths, rules)
  if (rows.length > 0) console.log(formatTable(['file', 'event', 'let through by'], rows))
}

async function rowsOf(paths: readonly string[], rules: readonly NamedRule[]): Promise<readonly string[][]> {
  const { inputs, unreadable } = await findInputs(paths)
  for (const problem of unreadable) console.error(problem)
  const rows: string[][] = []
  let events = 0
  for (const { name, open } of inputs) {
    const before = rows.length
    for await (const { place, envelopes, problems } of readEnvelopes(open())) {
      for (const problem of problems) rows.push([name, place, cleanText(problem, 200)])
      for (const event of envelopes) rows.push([name, cleanText(eventInWords(event), 60), wayOf(event, rules)])
      events += envelopes.length
    }
    if (rows.length === before) rows.push([name, '-', 'holds no event'])
  }
  if (unreadable.length > 0 || events === 0) process.exitCode = 2
  return rows
}

function wayOf(event: Envelope, rules: readonly NamedRule[]): string {
  if (event['detail-type'] === logLineDetailType) return 'a log group, not a rule'
  const open = rules.filter(({ letsThrough }) => letsThrough(event)).map(({ name }) => name)
  return open.length === 0 ? 'none' : open.join(', ')
}

answerHelp(usage)
await runCommand(main)
