import { graver, isAsGrave, type Severity, severities } from '../core/severity.ts'
import { type Held, heldItem, type Untold, type UntoldKind } from './incident-items.ts'
import type { Stored } from './store.ts'

/** Kinds of alert that are kept apart; what comes on top is counted by its severity. */
const mostKinds = 60

/** Of each: the alerts that are named by their IDs; who acted, and from where. */
const mostAlerts = 20
const mostNames = 10

/** Of so many it is kept what to do: an update says it of fewer. */
const mostStepped = 6

/** So many times as often as was told is news. */
const tenfold = 10

/** Adds what was held to what is untold, one by one. */
export function createGathering({ kinds, others }: Pick<Untold, 'kinds' | 'others'>) {
  const bySignature = new Map(kinds.map((kind) => [kind.signature, kind]))
  const rest = { ...others }
  return {
    add({ sk, data }: Stored): void {
      const held = heldItem.safeParse(data).data
      if (held === undefined) return
      const [signature = '', alert = ''] = sk.split('#')
      const known = bySignature.get(signature)
      const displaced = known === undefined && bySignature.size >= mostKinds ? mildestOf(bySignature) : undefined
      if (displaced !== undefined && displaced.count > 0 && isAsGrave(heardAs(displaced), heardAs(held))) {
        rest[held.severity] = (rest[held.severity] ?? 0) + 1
        return
      }
      if (displaced !== undefined) {
        bySignature.delete(displaced.signature)
        rest[displaced.severity] = (rest[displaced.severity] ?? 0) + displaced.count
      }
      bySignature.set(signature, withHeld(known ?? kindOf(signature, held), held, alert))
    },
    result: (): Pick<Untold, 'kinds' | 'others'> => ({
      kinds: withStepsOfGravest([...bySignature.values()]),
      others: rest,
    }),
  }
}

/** What has no room for its title is news, too. */
export function hasNews({ kinds, others }: Pick<Untold, 'kinds' | 'others'>): boolean {
  return kinds.some(isNews) || severities.some((severity) => (others[severity] ?? 0) > 0)
}

/** What says something new, or the same ten times as often as was told. */
function isNews({ waits, count, before }: UntoldKind): boolean {
  return count > 0 && (waits || count + before >= tenfold * before)
}

/** What was told stays known for as long as the same may come: ten times as much is news. */
export function toldKind({ steps: _, story: __, heardAs: ___, ...kind }: UntoldKind): UntoldKind {
  return {
    ...kind,
    count: 0,
    firstAt: Number.MAX_SAFE_INTEGER,
    before: kind.before + kind.count,
    waits: false,
    isSoon: false,
    alerts: [],
    actors: [],
    addresses: [],
  }
}

/** By what subscriptions choose it: who heard that it began hears that it is over. */
function heardAs({ severity, heardAs: as = severity }: Pick<UntoldKind, 'severity' | 'heardAs'>): Severity {
  return graver(severity, as)
}

/** What makes room for something graver: what was told already, then the mildest. Noise must not push it out. */
function mildestOf(kinds: ReadonlyMap<string, UntoldKind>): UntoldKind | undefined {
  const all = [...kinds.values()]
  const told = all.find(({ count }) => count === 0)
  if (told !== undefined) return told
  return all.toSorted((a, b) => rankOf(heardAs(b)) - rankOf(heardAs(a)) || a.count - b.count)[0]
}

/** What waits was told to nobody; what is the same was told once. */
function kindOf(signature: string, { as, detection, severity, title, until, thing, story, steps }: Held): UntoldKind {
  return {
    signature,
    detection,
    severity,
    title,
    count: 0,
    before: as === 'same' ? 1 : 0,
    firstAt: Number.MAX_SAFE_INTEGER,
    lastAt: 0,
    until,
    waits: false,
    isSoon: false,
    alerts: [],
    actors: [],
    addresses: [],
    ...(thing !== undefined && { thing }),
    ...(story && { story }),
    ...(steps && { steps }),
  }
}

function withHeld(kind: UntoldKind, held: Held, alert: string): UntoldKind {
  const { as, at, until, actor, address, steps = kind.steps } = held
  const heard = graver(heardAs(kind), heardAs(held))
  return {
    ...kind,
    count: kind.count + 1,
    firstAt: Math.min(kind.firstAt, at),
    lastAt: Math.max(kind.lastAt, at),
    until: Math.max(kind.until, until),
    waits: kind.waits || as !== 'same',
    isSoon: kind.isSoon || as === 'soon',
    // Whoever opened the window was not told by themselves, either.
    before: as !== 'same' && kind.before === 1 ? 0 : kind.before,
    alerts: withName(kind.alerts, alert, mostAlerts),
    actors: withName(kind.actors, actor),
    addresses: withName(kind.addresses, address),
    ...(steps && { steps }),
    ...(heard !== kind.severity && { heardAs: heard }),
  }
}

function withName(names: readonly string[], name: string | undefined, most = mostNames): string[] {
  const isNew = name !== undefined && names.length < most && !names.includes(name)
  return isNew ? [...names, name] : [...names]
}

/** The item is written each minute, and costs by its length. */
function withStepsOfGravest(kinds: readonly UntoldKind[]): UntoldKind[] {
  const stepped = kinds
    .filter(({ steps }) => steps !== undefined)
    .toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity))
  const left = new Set(stepped.slice(mostStepped))
  return kinds.map((kind) => {
    if (!left.has(kind)) return kind
    const { steps: _, story: __, ...rest } = kind
    return rest
  })
}

function rankOf(severity: Severity): number {
  return severities.indexOf(severity)
}
