import type { TocsinConfig } from '../config.ts'
import type { ListedDetection } from '../core/deferred-detection.ts'
import type { DomainEvent } from '../core/event.ts'
import { ownValue } from '../core/own-value.ts'
import type { Sequence } from '../core/sequence.ts'
import type { Severity } from '../core/severity.ts'
import { parseWildcard } from '../core/wildcard.ts'

/** The detections that the configuration leaves in place. */
export function activeDetections<Listed extends ListedDetection>(
  detections: readonly Listed[],
  { disabled = [], readOnlyCalls = true, configurationItems = [] }: TocsinConfig,
): readonly Listed[] {
  const isDisabled = disabled.map(matcherOf)
  return detections.flatMap((listed) => {
    const { id, readOnlyCalls: isReadOnly } = listed
    if (isDisabled.some((matches) => matches(id)) || (!readOnlyCalls && isReadOnly === true)) return []
    if (id !== 'compliance/resource-changed') return [listed]
    return configurationItems.length === 0 ? [] : [ofTypes(listed, configurationItems)]
  })
}

/** The detection of changes that AWS Config records, of these types of resources alone: there is an event for nearly every change of all. */
function ofTypes<Listed extends ListedDetection>(listed: Listed, types: readonly string[]): Listed {
  if ('whole' in listed) return { ...listed, whole: () => ofTypes(listed.whole(), types) }
  const resourceType = types.map((type) => (type.endsWith('*') ? { prefix: type.slice(0, -1) } : type))
  const $or = [{ configurationItem: { resourceType } }, { configurationItemSummary: { resourceType } }]
  return { ...listed, pattern: { ...listed.pattern, detail: { $or } } }
}

/** The sequences that the configuration leaves in place, as grave as it has them. */
export function activeSequences(sequences: readonly Sequence[], config: TocsinConfig): readonly Sequence[] {
  const isDisabled = (config.disabled ?? []).map(matcherOf)
  const severityOf = configuredSeverity(config)
  return sequences
    .filter(({ id }) => !isDisabled.some((matches) => matches(id)))
    .map((sequence) => ({ ...sequence, severity: severityOf(sequence.id) ?? sequence.severity }))
}

/** The severity that the configuration gives a detection: an ID goes before a pattern, a long pattern before a short one. */
function configuredSeverity({ severity = {} }: TocsinConfig): (detectionId: string) => Severity | undefined {
  const patterns = Object.entries(severity)
    .filter(([pattern]) => pattern.includes('*'))
    .sort(([a], [b]) => b.length - a.length)
    .map(([pattern, level]) => ({ matches: matcherOf(pattern), level }))
  return (id) => ownValue(severity, id) ?? patterns.find(({ matches }) => matches(id))?.level
}

/** Those of which the configuration says how grave they are. */
const firing: ReadonlySet<string> = new Set(['alarms/alarm-fired', 'alarms/series-fired'])

/** The severity that the configuration gives what a detection says of an event: an alarm has its own. */
export function configuredSeverityOf(
  config: TocsinConfig,
): (detectionId: string, event: DomainEvent) => Severity | undefined {
  const ofDetection = configuredSeverity(config)
  const entries = (config.alarms ?? []).map(({ name, description, severity }) => ({
    severity,
    isNamed: matcherOf(name),
    isDescribed: description === undefined ? () => true : matcherOf(description),
  }))
  return (id, event) => {
    if (event.kind !== 'alarm-state' || !firing.has(id)) return ofDetection(id)
    const { alarm, description = '' } = event
    const entry = entries.find(({ isNamed, isDescribed }) => isNamed(alarm) && isDescribed(description))
    return entry?.severity ?? ofDetection(id)
  }
}

/** @throws Error where the pattern is none; deploy/check-config.ts says so before anything is deployed. */
function matcherOf(pattern: string): (id: string) => boolean {
  const matches = parseWildcard(pattern)
  if (!matches.ok) throw new Error(`"${pattern}": ${matches.problem}`)
  return matches.value
}

/** The detections whose alerts others end; one's own that stands for such a one is ended as that is. */
export function closableDetections(detections: readonly ListedDetection[]): ReadonlySet<string> {
  const closed = new Set(detections.flatMap(({ closes }) => closes ?? []))
  const standing = detections.filter(({ replaces }) => replaces !== undefined && closed.has(replaces))
  return new Set([...closed, ...standing.map(({ id }) => id)])
}
