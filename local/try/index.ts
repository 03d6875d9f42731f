import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkProject } from '../../deploy/check-project.ts'
import { readDocuments } from '../../deploy/documents/read-documents.ts'
import { suggestion } from '../../deploy/nearest.ts'
import { statementProblems } from '../../deploy/statement-problems.ts'
import { detections } from '../../detections/index.ts'
import { toTerminal } from '../../shared/channels/terminal.ts'
import type { Detection } from '../../shared/core/detection.ts'
import { activeDetections } from '../../shared/lambda/active-detections.ts'
import {
  doubleFinder,
  exampleProblems,
  firingEvents,
  firingProblems,
  saidOn,
  silenceProblems,
} from '../../test/detection-problems.ts'
import { examplesOfDocument } from '../../test/documents.ts'
import { type Examples, payloadsOf } from '../../test/examples.ts'
import { runPayloads } from '../../test/run.ts'
import config from '../../tocsin.config.ts'
import { commandLine } from '../command-line.ts'
import { answerHelp, parsed, runCommand, UsageError } from '../run-command.ts'
import { triableSequences } from './sequences.ts'

const usage = `Shows what detections and sequences say on their examples, and what is wrong with them, in seconds.

  npm run try -- FAMILY/NAME...          the alert of its first example, and each problem in a sentence
  npm run try -- FAMILY/NAME --all       the alerts of all its examples
  npm run try -- sequences/NAME          the message of a sequence; of your own, custom/NAME does as well
`

const folder = new URL('../../detections/', import.meta.url)

async function main(): Promise<void> {
  const { values, positionals } = parsed(() => parseArgs({ allowPositionals: true, options: commandLine.try.options }))
  if (positionals.length === 0) throw new UsageError(['Say which: npm run try -- FAMILY/NAME'])
  checkProject()
  const ids = detections.map(({ id }) => id)
  // A path is what editors and shells complete.
  const asked = positionals.map((name) =>
    name.replace(/^(?:\.\/)?detections\//, '').replace(/(?:\.examples)?\.(?:ts|ya?ml)$/, ''),
  )
  const { sequences } = readDocuments(new URL('custom', folder).pathname)
  const triable = triableSequences(sequences, detections)
  const known = [...ids, ...triable.keys()]
  const unknown = asked.filter((id) => !known.includes(id))
  if (unknown.length > 0) {
    throw new UsageError(unknown.map((id) => `There is no detection or sequence "${id}"${suggestion(id, known)}`))
  }
  const doublesIn = doubleFinder(activeDetections(detections, config))
  for (const detection of detections.filter(({ id }) => asked.includes(id))) {
    await tryOne(detection, ids, doublesIn, values.all ?? false)
  }
  for (const id of asked) await triable.get(id)?.(values.all ?? false)
}

async function tryOne(
  detection: Detection,
  ids: readonly string[],
  doublesIn: ReturnType<typeof doubleFinder>,
  all: boolean,
): Promise<void> {
  const { examples, isDocument } = await examplesOf(detection.id)
  for (const example of all ? examples.fires : examples.fires.slice(0, 1)) {
    const { published } = await runPayloads(payloadsOf(example), [detection])
    for (const notification of published) console.log(toTerminal(notification))
  }
  const problems = [
    // What users write as documents is checked when it is read, and needs no examples.
    ...(isDocument
      ? []
      : [
          ...statementProblems(detection, ids, await saidOn(detection, examples)),
          ...exampleProblems(detection, examples),
        ]),
    ...(await firingProblems(detection, examples)),
    ...(await silenceProblems(detection, examples)),
    ...new Set(doublesIn(firingEvents(examples))),
  ]
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  const { fires, silent } = examples
  const state =
    problems.length === 0 ? 'is right' : problems.length === 1 ? 'has a problem' : `has ${problems.length} problems`
  console.log(
    `${detection.id} ${state}: ${fires.length} ${fires.length === 1 ? 'example fires' : 'examples fire'}, ` +
      `${silent.length} ${silent.length === 1 ? 'stays' : 'stay'} silent.`,
  )
}

async function examplesOf(id: string): Promise<{ readonly examples: Examples; readonly isDocument: boolean }> {
  const { documents } = readDocuments(new URL('custom', folder).pathname)
  const checked = documents.find(({ document }) => document.id === id)
  if (checked !== undefined) return { examples: examplesOfDocument(checked), isDocument: true }
  const file = new URL(`${id}.examples.ts`, folder)
  if (!existsSync(file)) return { examples: { fires: [], silent: [] }, isDocument: false }
  const module: { default: Examples } = await import(file.href)
  return { examples: module.default, isDocument: false }
}

answerHelp(usage)
await runCommand(main)
