import type { Alert } from '../core/alert.ts'
import type { TakenSession } from '../core/taken-session.ts'
import { type BulkForms, bulkFormsFor } from './bulk-forms.ts'
import { classOf } from './flood-guard.ts'
import type { GateParts } from './gate-memory.ts'
import { subjectOf } from './incident-key.ts'
import type { Sequences } from './sequences.ts'
import type { Key } from './store.ts'

/**
 * The items that the questions about an alert ask for, as far as the alert tells them: they are read all at once. What turns
 * out later, as a title that names the new values alone, is read by itself.
 */
export function keysAhead(
  alert: Alert,
  { deliveries, windows, incidents, flood, openAlerts, firstSeen, sessions, composites }: GateParts,
  sequences: Pick<Sequences, 'keysOf'>,
  bulkForms: BulkForms,
  isClosable: boolean,
): readonly Key[] {
  return [
    deliveries.keyOf(alert.id),
    windows.keyOf(alert),
    ...bulkFormsFor(alert, bulkForms).map(windows.keyOf),
    incidents.keyOf(subjectOf(alert)),
    flood.keyOf(classOf(alert.severity)),
    ...openAlerts.keysOf(alert, isClosable),
    ...firstSeen.keysOf(alert),
    ...sequences.keysOf(alert),
    ...[sessions.keyOf(alert.event), composites.keyOf(alert.event)].filter((key) => key !== undefined),
  ]
}

/** What is asked for besides, where it was done in the session of a role that somebody took. */
export function keysOfTaker(
  alert: Alert,
  taken: TakenSession,
  { incidents }: GateParts,
  sequences: Pick<Sequences, 'keysOf'>,
): readonly Key[] {
  return [incidents.keyOf(subjectOf(alert, { taken })), ...sequences.keysOf(alert, taken)]
}
