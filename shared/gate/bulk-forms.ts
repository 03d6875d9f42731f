import type { Alert } from '../core/alert.ts'
import { type ListedDetection, wholeOf } from '../core/deferred-detection.ts'
import { actorOf, type Detection, fromWhere } from '../core/detection.ts'
import { type Severity, severities } from '../core/severity.ts'

/** By the ID of a detection, those that say that the same was done many times over. */
export type BulkForms = ReadonlyMap<string, readonly ListedDetection[]>

export function bulkFormsOf(detections: readonly ListedDetection[]): BulkForms {
  const forms = new Map<string, ListedDetection[]>()
  for (const bulk of detections) {
    for (const id of bulk.absorbs ?? []) forms.set(id, [...(forms.get(id) ?? []), bulk])
  }
  return forms
}

/** The bulk forms of an alert, as alerts of the same actor: one that is told says what this one would say. */
export function bulkFormsFor(alert: Alert, forms: BulkForms): readonly Alert[] {
  const group = fromWhere(alert.event, actorOf(alert.event))
  return (forms.get(alert.detection.id) ?? []).map(wholeOf).flatMap((detection) =>
    severitiesOf(detection)
      // What is graver than its bulk form is told.
      .filter((severity) => severities.indexOf(severity) <= severities.indexOf(alert.severity))
      .map((severity) => ({ ...alert, detection, severity, group })),
  )
}

function severitiesOf({ fixedSeverity }: Detection): readonly Severity[] {
  return fixedSeverity === undefined ? severities : [fixedSeverity]
}

/**
 * Whether an alert waits to see whether its bulk form comes: who reads twenty secrets seldom takes longer over it. What
 * is grave is told at once, and what has a threshold has waited already.
 */
export function waitsForBulk({ detection, severity }: Alert, forms: BulkForms): boolean {
  return forms.has(detection.id) && detection.window.threshold === 1 && severity !== 'critical' && severity !== 'high'
}
