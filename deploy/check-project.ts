import { documentProblems } from '../detections/custom/documents.ts'
import { detections } from '../detections/index.ts'
import { maySayWhoActed } from '../shared/gate/alert-texts.ts'
import config from '../tocsin.config.ts'
import { type CheckedConfig, checkConfig } from './check-config.ts'
import { suggestion } from './nearest.ts'

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
  const ids = detections.map(({ id }) => id)
  // What a detection closes can be told only where all are known.
  const closesNothing = detections.flatMap(({ id, closes }) =>
    closes === undefined || ids.includes(closes)
      ? []
      : [`detections/${id}: closes: there is no detection "${closes}"${suggestion(closes, ids)}`],
  )
  const problems = [...documentProblems, ...closesNothing]
  if (problems.length > 0) throw new DocumentError(problems)
  const withoutActor = detections.filter((detection) => !maySayWhoActed(detection)).map(({ id }) => id)
  return checkConfig(config, ids, new Date(), new Set(withoutActor))
}
