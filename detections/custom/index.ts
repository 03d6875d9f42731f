import type { Detection } from '../../shared/core/detection.ts'
import { fromDocument } from '../from-document.ts'
import { documents } from './documents.ts'

/** Your own: the documents of this folder, and a line for each detection that is written in TypeScript. */
export const custom: readonly Detection[] = [...documents.map(fromDocument)]
