import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { callProblem } from '../../deploy/documents/call-name.ts'
import { camelCase, emptyIndex, isReserved, withLine } from './index-file.ts'
import { detectionTemplate, documentTemplate, examplesTemplate } from './templates.ts'

const usage = `Writes a detection of an API call to start from, its examples, and its line in the family's index.

  npm run new:detection FAMILY/NAME -- --call iam:CreateUser           detections/FAMILY/NAME.ts
  npm run new:detection custom/NAME -- --call iam:CreateUser --yaml    detections/custom/NAME.yml
`

/** Arguments that cannot be followed; the message is one line. */
class UsageError extends Error {}

const root = resolve(import.meta.dirname, '../..')

async function main(): Promise<void> {
  const { values, positionals } = readArguments()
  if (values.help) return console.log(usage)
  const { family, name } = readId(positionals)
  const folder = `detections/${family}`
  const taken = ['ts', 'yml', 'yaml']
    .map((ending) => `${folder}/${name}.${ending}`)
    .find((file) => existsSync(at(file)))
  if (taken !== undefined) throw new UsageError(`${taken} is there already`)
  if (values.yaml && family !== 'custom') {
    throw new UsageError(`Documents lie in detections/custom; say custom/${name}, or leave out --yaml`)
  }
  const [written, ...others] = values.call ?? []
  if (others.length > 0) throw new UsageError('Say --call once, and add the other calls to the file')
  const call = checkCall(written ?? (await ask()))
  if (values.yaml) {
    write(`${folder}/${name}.yml`, documentTemplate(call))
    console.log('Now say why it matters, and run npm test.')
    return
  }
  write(`${folder}/${name}.ts`, detectionTemplate(`${family}/${name}`, call))
  write(`${folder}/${name}.examples.ts`, examplesTemplate(call))
  addLines(family, name)
  const docs = family === 'custom' ? '' : 'npm run docs and '
  console.log(`Now fill in why, falsePositives and references, and run ${docs}npm test.`)
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { call: { type: 'string', multiple: true }, yaml: { type: 'boolean' }, help: { type: 'boolean' } },
    })
  } catch (error) {
    throw new UsageError((error instanceof Error ? error.message : String(error)).split('\n')[0])
  }
}

function readId(positionals: readonly string[]): { readonly family: string; readonly name: string } {
  const [id, ...others] = positionals
  if (id === undefined || others.length > 0) throw new UsageError('Say which: npm run new:detection FAMILY/NAME')
  const [, family, name] = id.match(/^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/) ?? []
  if (family === undefined || name === undefined) {
    throw new UsageError(`"${id}" must be FAMILY/NAME in small letters, digits and hyphens, like identity/user-created`)
  }
  if (family === 'requests' || name === 'index' || id === 'custom/documents') {
    throw new UsageError(`"${id}" has another meaning in detections/; take another name`)
  }
  const word = [family, name].find((part) => isReserved(camelCase(part)))
  if (word !== undefined || name === family) {
    throw new UsageError(`"${id}": "${word ?? name}" cannot be imported by this name in an index; take another name`)
  }
  return { family, name }
}

function checkCall(call: string): string {
  const problem = callProblem(call)
  if (problem === undefined) return call
  throw new UsageError(`"${call}": ${problem}`)
}

async function ask(): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError('Say which call it is about: --call iam:CreateUser')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await terminal.question('Which API call is it about (like iam:CreateUser)? ')).trim()
  } finally {
    terminal.close()
  }
}

function addLines(family: string, name: string): void {
  const index = `detections/${family}/index.ts`
  if (!existsSync(at(index))) {
    const all = 'detections/index.ts'
    const binding = camelCase(family)
    change(all, { binding: `{ ${binding} }`, path: `./${family}/index.ts`, element: `...${binding}` })
    writeFileSync(at(index), emptyIndex(family))
  }
  change(index, { binding: camelCase(name), path: `./${name}.ts`, element: camelCase(name) })
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

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = error instanceof UsageError ? 2 : 1
})
