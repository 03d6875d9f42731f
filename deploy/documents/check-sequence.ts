import type { SequenceDocument } from '../../detections/sequences/from-document.ts'
import { sequenceProblems } from '../../shared/core/sequence-problems.ts'
import { explainIssue, type Problem } from './explain-issue.ts'
import { pathInWords, readYaml, type Yaml } from './read-yaml.ts'
import { type SequenceDocumentExamples, sequenceSchema } from './sequence-schema.ts'

export interface CheckedSequence {
  readonly document: SequenceDocument
  readonly examples: SequenceDocumentExamples
  /** The detections that its steps name: whether there are such, only who knows all of them can tell. */
  readonly named: readonly NamedDetection[]
}

export interface NamedDetection {
  readonly id: string
  readonly line: number
  /** "sequence[0].of[1]" */
  readonly path: string
}

export type CheckedAsSequence =
  | { readonly ok: true; readonly value: CheckedSequence }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Whether the document is of a sequence, and not of a detection. */
export function saysSequence(text: string): boolean {
  const read = readYaml(text)
  return read.ok && Object.hasOwn(read.yaml.value, 'sequence')
}

/** As `checkDocument`, of a document with `sequence`. */
export function checkSequence(name: string, text: string): CheckedAsSequence {
  const read = readYaml(text)
  if (!read.ok) return read
  const parsed = sequenceSchema.safeParse(read.yaml.value)
  const issues = parsed.error?.issues ?? []
  const problems = issues.flatMap((issue) => explainIssue(issue, sequenceSchema, read.yaml.value))
  if (!parsed.success) return { ok: false, problems: read.yaml.located(problems) }
  const { examples = { fires: [], silent: [] }, ...stated } = parsed.data
  const document = { ...stated, id: `sequences/custom/${name}` as const }
  const together = contradictions(document)
  if (together.length > 0) return { ok: false, problems: read.yaml.located(together) }
  return { ok: true, value: { document, examples, named: namedIn(document, read.yaml) } }
}

function contradictions({ sequence, type = 'temporal_ordered', minutes }: SequenceDocument): readonly Problem[] {
  return sequenceProblems({ steps: sequence, type, minutes }).map(({ path, message }) => ({
    path: path[0] === 'steps' ? ['sequence', ...path.slice(1)] : path,
    message,
  }))
}

function namedIn({ sequence }: SequenceDocument, yaml: Yaml): readonly NamedDetection[] {
  return sequence.flatMap(({ of }, step) =>
    of.map((id, i) => {
      const path = ['sequence', step, 'of', i]
      return { id, line: yaml.lineOf(path), path: pathInWords(path) }
    }),
  )
}
