import type { TocsinConfig } from './config.ts'
import type { Detection } from './core/detection.ts'
import type { Severity } from './core/severity.ts'
import { parseWildcard } from './core/wildcard.ts'
import { ownValue } from './own-value.ts'

/** The detections that the configuration leaves in place, without those that others replace. */
export function activeDetections(
  detections: readonly Detection[],
  { disabled = [], readOnlyCalls = true }: TocsinConfig,
): readonly Detection[] {
  const isDisabled = disabled.map(matcherOf)
  const left = detections.filter(
    ({ id, readOnlyCalls: isReadOnly }) =>
      !isDisabled.some((matches) => matches(id)) && (readOnlyCalls || isReadOnly !== true),
  )
  const replacements = new Map(left.flatMap(({ id, replaces }) => (replaces === undefined ? [] : [[replaces, id]])))
  return left
    .filter(({ id }) => !replacements.has(id))
    .map((detection) => {
      // What ended the alert that was replaced ends the one that stands for it.
      const closes = detection.closes === undefined ? undefined : replacements.get(detection.closes)
      return closes === undefined || closes === detection.id ? detection : { ...detection, closes }
    })
}

/** The severity that the configuration gives a detection: an ID goes before a pattern, a long pattern before a short one. */
export function configuredSeverity({ severity = {} }: TocsinConfig): (detectionId: string) => Severity | undefined {
  const patterns = Object.entries(severity)
    .filter(([pattern]) => pattern.includes('*'))
    .sort(([a], [b]) => b.length - a.length)
    .map(([pattern, level]) => ({ matches: matcherOf(pattern), level }))
  return (id) => ownValue(severity, id) ?? patterns.find(({ matches }) => matches(id))?.level
}

/** @throws Error where the pattern is none; deploy/check-config.ts says so before anything is deployed. */
function matcherOf(pattern: string): (id: string) => boolean {
  const matches = parseWildcard(pattern)
  if (!matches.ok) throw new Error(`"${pattern}": ${matches.problem}`)
  return matches.value
}
