import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { replacementProblems } from '../../deploy/check-project.ts'
import { callProblem } from '../../deploy/documents/call-name.ts'
import { suggestion } from '../../deploy/nearest.ts'
import { detections } from '../../detections/index.ts'
import { familyOf } from '../../shared/core/alert.ts'
import { commandLine } from '../command-line.ts'
import { answerHelp, parsed, runCommand, UsageError } from '../run-command.ts'
import { camelCase, isReserved, withLine } from './index-file.ts'
import { meantCall } from './mistyped.ts'
import { detectionTemplate, documentTemplate, examplesTemplate } from './templates.ts'
import { familiesOf, knownCalls, toldAlready } from './told-already.ts'

const usage = `Writes a detection of an API call to start from, its examples, and its line in the family's index.

  npm run new:detection FAMILY/NAME -- --call ec2:AllocateAddress           detections/FAMILY/NAME.ts
  npm run new:detection custom/NAME -- --call ec2:AllocateAddress --yaml    detections/custom/NAME.yml

  --replaces FAMILY/NAME    in place of a detection that tells of the call already, in your own words
  --anyway                  though the call is told of already, or looks mistyped
`

const root = resolve(import.meta.dirname, '../..')

async function main(): Promise<void> {
  const { values, positionals } = parsed(() =>
    parseArgs({ allowPositionals: true, options: commandLine['new-detection'].options }),
  )
  const { family, name } = readId(positionals)
  const folder = `detections/${family}`
  const taken = ['ts', 'yml', 'yaml']
    .map((ending) => `${folder}/${name}.${ending}`)
    .find((file) => existsSync(at(file)))
  if (taken !== undefined) throw new UsageError([`${taken} is there already`])
  if (values.yaml && family !== 'custom') {
    throw new UsageError([`Documents lie in detections/custom; say custom/${name}, or leave out --yaml`])
  }
  const [written, ...others] = values.call ?? []
  if (others.length > 0) throw new UsageError(['Say --call once, and add the other calls to the file'])
  const call = checkCall(written ?? (await ask()), values.anyway ?? false)
  const { replaces } = values
  if (replaces !== undefined) checkReplaced(replaces, `${family}/${name}`)
  const told = toldAlready(call, detections)
  const doubled = told.always.filter((id) => id !== replaces)
  if (doubled.length > 0 && !values.anyway) throw new UsageError(alreadyTold(call, doubled, name))
  if (values.yaml) {
    write(`${folder}/${name}.yml`, documentTemplate(call, replaces))
  } else {
    write(`${folder}/${name}.ts`, detectionTemplate(`${family}/${name}`, call, replaces))
    write(`${folder}/${name}.examples.ts`, examplesTemplate(call))
    const index = `${folder}/index.ts`
    change(index, { binding: camelCase(name), path: `./${name}.ts`, element: camelCase(name) })
  }
  const near = [...doubled, ...told.sometimes].filter((id) => id !== replaces)
  if (near.length > 0) console.log(`Some forms of ${call} are already told by ${near.join(', ')}.`)
  const missing = values.yaml ? 'why' : 'why, falsePositives and references'
  console.log(`Now fill in ${missing}, and see what it says with: npm run try -- ${family}/${name}`)
  if (family !== 'custom') console.log('Then run npm run docs and npm test.')
}

function alreadyTold(call: string, ids: readonly string[], name: string): readonly string[] {
  const shipped = ids.find((id) => familyOf(id) !== 'custom')
  return [
    `"${call}" is already told by ${ids.join(', ')}; one act is told once.`,
    shipped === undefined
      ? `To say something else, change detections/${ids[0]}.`
      : `To say it in your own words: npm run new:detection custom/${name} -- --call ${call} --replaces ${shipped}`,
    'To tell of some forms of it that these leave out, add --anyway, and say which with record or where.',
  ]
}

function checkReplaced(replaces: string, id: string): void {
  const on = detections.find((detection) => detection.id === replaces)?.on ?? 'api-call'
  const [problem] = replacementProblems([...detections, { id, on: 'api-call', replaces }]).filter((each) =>
    each.startsWith(`detections/${id}:`),
  )
  if (problem !== undefined) throw new UsageError([problem.replace(`detections/${id}: replaces:`, '--replaces:')])
  if (on !== 'api-call') throw new UsageError([`--replaces: "${replaces}" is about no call`])
}

function readId(positionals: readonly string[]): { readonly family: string; readonly name: string } {
  const [id, ...others] = positionals
  if (id === undefined || others.length > 0) throw new UsageError(['Say which: npm run new:detection FAMILY/NAME'])
  const [, family, name] = id.match(/^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/) ?? []
  if (family === undefined || name === undefined) {
    throw new UsageError([
      `"${id}" must be FAMILY/NAME in small letters, digits and hyphens, like identity/user-created`,
    ])
  }
  if (family === 'requests' || name === 'index' || id === 'custom/documents') {
    throw new UsageError([`"${id}" has another meaning in detections/; take another name`])
  }
  const families = familiesOf(detections)
  if (!families.includes(family)) {
    throw new UsageError([
      `There is no family "${family}"${suggestion(family, families)} (your own detections go into custom)`,
    ])
  }
  const word = [family, name].find((part) => isReserved(camelCase(part)))
  if (word !== undefined || name === family) {
    throw new UsageError([`"${id}": "${word ?? name}" cannot be imported by this name in an index; take another name`])
  }
  return { family, name }
}

function checkCall(call: string, anyway: boolean): string {
  const problem = callProblem(call)
  if (problem !== undefined) throw new UsageError([`"${call}": ${problem}`])
  const meant = anyway ? undefined : meantCall(call, knownCalls(detections))
  if (meant === undefined) return call
  throw new UsageError([`There is no call "${call}" that Tocsin knows; did you mean "${meant}"? If not, add --anyway`])
}

async function ask(): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError(['Say which call it is about: --call iam:CreateUser'])
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await terminal.question('Which API call is it about (like iam:CreateUser)? ')).trim()
  } finally {
    terminal.close()
  }
}

function change(path: string, line: Parameters<typeof withLine>[1]): void {
  writeFileSync(at(path), withLine(readFileSync(at(path), 'utf8'), line))
  console.log(`Changed ${path}`)
}

function write(path: string, text: string): void {
  mkdirSync(resolve(at(path), '..'), { recursive: true })
  writeFileSync(at(path), text)
  console.log(`Wrote ${path}`)
}

function at(path: string): string {
  return resolve(root, path)
}

answerHelp(usage)
await runCommand(main)
