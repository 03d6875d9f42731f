import { readDocuments } from '../../deploy/documents/read-documents.ts'
import type { DetectionDocument } from '../from-document.ts'
import type { SequenceDocument } from '../sequences/from-document.ts'

const read = readDocuments(import.meta.dirname)

/** The documents of this folder that are right. A bundle holds them instead of this module (deploy/documents/plugin.cjs). */
export const documents: readonly DetectionDocument[] = read.documents.map(({ document }) => document)

/** Those of sequences. */
export const sequenceDocuments: readonly SequenceDocument[] = read.sequences.map(({ document }) => document)

/** Which detections those name, and where. */
export const namedInSequences = read.sequences.flatMap(({ file, named }) => named.map((one) => ({ ...one, file })))

/** What is wrong with the others; deploy/check-project.ts stops at it. */
export const documentProblems: readonly string[] = read.problems
