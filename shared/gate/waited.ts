import { alertId } from '../core/ids.ts'
import { type Incident, inUpdate, isWaiting } from '../core/incident.ts'
import type { Claim, Deliveries } from './deliveries.ts'
import type { Untold, UntoldKind } from './incident-items.ts'
import { hasNews, withoutAlerts } from './untold-kinds.ts'

/** Alerts that waited and that a message at once tells, too: it is out, or being sent at this moment. */
export interface Waited {
  readonly told: ReadonlySet<string>
  readonly undecided: ReadonlySet<string>
}

/** What became of the messages at once that were to tell what waited, too. */
export async function findWaited(
  deliveries: Pick<Deliveries, 'find'>,
  incident: Incident | undefined,
): Promise<Waited> {
  const waited = incident?.moments.filter(({ toldIn = inUpdate }) => toldIn !== inUpdate) ?? []
  const leads = [...new Set(waited.flatMap(({ toldIn }) => toldIn ?? []))]
  const found = new Map(await Promise.all(leads.map(async (id) => [id, await deliveries.find(alertId(id))] as const)))
  const areIn = (isIt: (delivery: Claim | undefined) => boolean): ReadonlySet<string> =>
    new Set(waited.flatMap(({ alert, toldIn = '' }) => (isIt(found.get(toldIn)) ? alert : [])))
  return {
    told: areIn((one) => one?.kind === 'settled' && one.as === 'published'),
    undecided: areIn((one) => one?.kind === 'leased'),
  }
}

/** Without what a message of the incident told when it went out at once: the next update waits as after another. */
export function withoutWaited(untold: Untold, incident: Incident | undefined, told: ReadonlySet<string>): Untold {
  const isTold = ({ alerts }: UntoldKind): boolean => alerts.some((alert) => told.has(alert))
  if (incident === undefined || !untold.kinds.some(isTold)) return untold
  const waiting = new Set(incident.moments.flatMap(({ alert, addition }) => (isWaiting(addition) ? alert : [])))
  const kinds = untold.kinds.map((kind) => (isTold(kind) ? withoutAlerts(kind, told, waiting) : kind))
  const counted = untold.kinds.filter(isTold).map(({ detection, severity, alerts }) => {
    return { detection, severity, count: alerts.filter((alert) => told.has(alert)).length }
  })
  const left = { ...untold, kinds }
  return {
    ...left,
    uncounted: [...(untold.uncounted ?? []), ...counted],
    waitsSince: hasNews(left) ? untold.waitsSince : 0,
    updatedAt: Math.max(untold.updatedAt, incident.toldAt),
  }
}
