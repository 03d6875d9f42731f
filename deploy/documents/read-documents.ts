import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckedDocument, checkDocument } from './check-document.ts'

export interface ReadDocuments {
  readonly documents: readonly CheckedDocument[]
  /** All that is wrong, one line each: `detections/custom/x.yml:12: severity: must be one of ...`. */
  readonly problems: readonly string[]
}

/** The documents in a folder that is, or stands for, `detections/custom`; in the order of their names. */
export function readDocuments(folder: string): ReadDocuments {
  const documents: CheckedDocument[] = []
  const problems: string[] = []
  const files = readdirSync(folder).filter((file) => /\.ya?ml$/i.test(file))
  for (const file of files.sort()) {
    const name = file.replace(/\.[^.]*$/, '')
    const other = [`${name}.ts`, `${name}.yaml`].find((twin) => twin !== file && existsSync(join(folder, twin)))
    const place = `detections/custom/${file}:`
    if (other !== undefined) problems.push(`${place}1: detections/custom/${other} has the same ID, custom/${name}`)
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.ya?ml$/.test(file)) {
      problems.push(
        `${place}1: the file's name is the ID: small letters, digits and hyphens, like orders-table-deleted.yml`,
      )
    }
    const checked = checkDocument(`custom/${name}`, readFileSync(join(folder, file), 'utf8'))
    if (checked.ok) documents.push(checked.value)
    else problems.push(...checked.problems.map((problem) => `${place}${problem}`))
  }
  return { documents, problems }
}
