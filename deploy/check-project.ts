import { documentProblems, documents, namedInSequences } from '../detections/custom/documents.ts'
import { detections } from '../detections/index.ts'
import { sequences } from '../detections/sequences/index.ts'
import { familyOf } from '../shared/core/alert.ts'
import type { Detection } from '../shared/core/detection.ts'
import { maySayWhoActed } from '../shared/gate/alert-texts.ts'
import config from '../tocsin.config.ts'
import { type CheckedConfig, checkConfig } from './check-config.ts'
import type { NamedDetection } from './documents/check-sequence.ts'
import { suggestion } from './nearest.ts'
import { statementProblems } from './statement-problems.ts'

/** What is wrong with detections, all of it at once, each with its file. */
class DocumentError extends Error {
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
  // What a detection closes or replaces can be told only where all are known.
  const closesNothing = detections.flatMap(({ id, closes }) =>
    closes === undefined || ids.includes(closes)
      ? []
      : [`detections/${id}: closes: there is no detection "${closes}"${suggestion(closes, ids)}`],
  )
  const problems = [
    ...documentProblems,
    ...closesNothing,
    ...replacementProblems(detections),
    ...unknownSteps(namedInSequences, ids),
  ]
  if (problems.length > 0) throw new DocumentError(problems)
  const withoutActor = detections.filter((detection) => !maySayWhoActed(detection)).map(({ id }) => id)
  return checkConfig(config, [...ids, ...sequences.map(({ id }) => id)], new Date(), new Set(withoutActor))
}

/** A sequence that waits for what no detection tells would wait for good. */
export function unknownSteps(
  named: readonly (NamedDetection & { readonly file: string })[],
  ids: readonly string[],
): readonly string[] {
  return named
    .filter(({ id }) => !ids.includes(id))
    .map(
      ({ id, file, line, path }) =>
        `detections/custom/${file}:${line}: ${path}: there is no detection "${id}"${suggestion(id, ids)}`,
    )
}

/**
 * Checks what is deployed only: a detection whose author has yet to say why it matters can be tried, and not packaged.
 * @throws DocumentError
 */
export function checkStatements(): void {
  const ids = detections.map(({ id }) => id)
  // A document is held to what it must say when it is read.
  const read = new Set(documents.map(({ id }) => id))
  const problems = detections
    .filter(({ id }) => !read.has(id))
    .flatMap((detection) => statementProblems(detection, ids))
  if (problems.length > 0) throw new DocumentError(problems)
}

/** Only one's own may stand in the place of a shipped one, and only one of them. */
export function replacementProblems(all: readonly Pick<Detection, 'id' | 'on' | 'replaces'>[]): readonly string[] {
  const shipped = all.map(({ id }) => id).filter((id) => familyOf(id) !== 'custom')
  const replacing = all.filter(({ replaces }) => replaces !== undefined)
  return replacing.flatMap(({ id, on, replaces = '' }, i) => {
    const place = `detections/${id}: replaces:`
    if (familyOf(id) !== 'custom') return [`${place} is for detections in detections/custom; change ${replaces} itself`]
    if (!shipped.includes(replaces)) {
      return [`${place} there is no shipped detection "${replaces}"${suggestion(replaces, shipped)}`]
    }
    const kind = all.find((each) => each.id === replaces)?.on
    if (kind !== on) return [`${place} "${replaces}" is about events of the kind ${kind}, and this one of ${on}`]
    const other = replacing.slice(0, i).find((each) => each.replaces === replaces)
    return other === undefined ? [] : [`${place} "${replaces}" is replaced by ${other.id} already`]
  })
}
