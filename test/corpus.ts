import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readDocuments } from '../deploy/documents/read-documents.ts'
import type { Detection } from '../shared/core/detection.ts'
import { isJsonObject, type JsonObject } from '../shared/core/json.ts'
import { examplesOfDocument } from './documents.ts'
import type { Examples } from './examples.ts'

const folder = new URL('../detections/', import.meta.url)
export const files = globSync('*/*.ts', { cwd: fileURLToPath(folder) })
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((file) => !/^(?:requests|sequences)\//.test(file) && !file.endsWith('/index') && file !== 'custom/documents')
const read = readDocuments(fileURLToPath(new URL('custom', folder)))
export const { problems, sequences: documentedSequences } = read
export const documented = new Map(read.documents.map((checked) => [checked.document.id, examplesOfDocument(checked)]))
export const modules = files.filter((file) => !file.endsWith('.examples')).sort()
export const written = [...modules, ...documented.keys()].sort()

export const named = (some: readonly Detection[]) => some.map((detection) => [detection.id, detection] as const)

export async function examplesOf({ id }: Pick<Detection, 'id'>): Promise<Examples> {
  const known = documented.get(id) ?? imported.get(id)
  if (known !== undefined) return known
  const module: { default: Examples } = await import(new URL(`${id}.examples.ts`, folder).href)
  imported.set(id, module.default)
  return module.default
}

/** The tests ask for the same examples tens of thousands of times, and each `import` is a message to vitest. */
const imported = new Map<string, Examples>()

export function detailOf(event: JsonObject): JsonObject {
  const { detail } = event
  return isJsonObject(detail) ? detail : {}
}
