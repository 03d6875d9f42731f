import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckedDocument, checkDocument } from './check-document.ts'
import { type CheckedSequence, checkSequence, saysSequence } from './check-sequence.ts'

export interface ReadDocuments {
  readonly documents: readonly CheckedDocument[]
  readonly sequences: readonly (CheckedSequence & { readonly file: string })[]
  /** All that is wrong, one line each: `detections/custom/x.yml:12: severity: must be one of ...`. */
  readonly problems: readonly string[]
}

/** The documents in a folder that is, or stands for, `detections/custom`; in the order of their names. */
export function readDocuments(folder: string): ReadDocuments {
  const documents: CheckedDocument[] = []
  const sequences: (CheckedSequence & { readonly file: string })[] = []
  const problems: string[] = []
  const files = readdirSync(folder).filter((file) => /\.ya?ml$/i.test(file))
  for (const file of files.sort()) {
    const name = file.replace(/\.[^.]*$/, '')
    const place = `detections/custom/${file}:`
    problems.push(...nameProblems(folder, file, name).map((problem) => `${place}1: ${problem}`))
    const text = readFileSync(join(folder, file), 'utf8')
    const isSequence = saysSequence(text)
    const sequence = isSequence ? checkSequence(name, text) : undefined
    const document = isSequence ? undefined : checkDocument(`custom/${name}`, text)
    if (sequence?.ok) sequences.push({ ...sequence.value, file })
    if (document?.ok) documents.push(document.value)
    const checked = sequence ?? document
    if (checked?.ok === false) problems.push(...checked.problems.map((problem) => `${place}${problem}`))
  }
  return { documents, sequences, problems }
}

function nameProblems(folder: string, file: string, name: string): readonly string[] {
  const other = [`${name}.ts`, `${name}.yaml`].find((twin) => twin !== file && existsSync(join(folder, twin)))
  const isGood = /^[a-z0-9]+(?:-[a-z0-9]+)*\.ya?ml$/.test(file)
  return [
    ...(other === undefined ? [] : [`detections/custom/${other} has the same ID, custom/${name}`]),
    ...(isGood ? [] : ["the file's name is the ID: small letters, digits and hyphens, like orders-table-deleted.yml"]),
  ]
}
