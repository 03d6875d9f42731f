import { documentProblems } from '../detections/custom/documents.ts'
import { detections } from '../detections/index.ts'
import config from '../tocsin.config.ts'
import { type CheckedConfig, checkConfig } from './check-config.ts'

/** What is wrong with the documents in detections/custom/, all of it at once, each with its file and line. */
export class DocumentError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'DocumentError'
  }
}

/**
 * Checks all that users write and no compiler sees: their documents, and then the configuration, which may name them.
 * @throws DocumentError
 * @throws ConfigError
 */
export function checkProject(): CheckedConfig {
  if (documentProblems.length > 0) throw new DocumentError(documentProblems)
  return checkConfig(
    config,
    detections.map(({ id }) => id),
    new Date(),
  )
}
