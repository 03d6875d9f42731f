import { custom } from '../detections/custom/index.ts'
import { detections } from '../detections/index.ts'
import { shipped } from '../detections/sequences/index.ts'
import { type DeferredDetection, knownBefore } from '../shared/core/deferred-detection.ts'
import type { Detection } from '../shared/core/detection.ts'
import type { Kind } from '../shared/core/event.ts'
import { hearsCalls, judgedBy, type Route, routes } from '../shared/lambda/routes.ts'

/** The IDs of what a function's bundle holds; one's own are in each. */
export interface RouteLists {
  readonly detections: readonly string[]
  readonly sequences: readonly string[]
  /** Of the detections, those that are about the same services, which are loaded when an event of one of these comes. */
  readonly parts: readonly (readonly string[])[]
  /** The kinds of event that it reads. */
  readonly kinds: readonly Kind[]
}

/** By functions' names in serverless.yml. */
export function routeLists(): Readonly<Record<string, RouteLists>> {
  return Object.fromEntries(
    Object.entries(listsByName()).map(([name, lists]) => [name, { ...lists, parts: partsOf(lists) }]),
  )
}

function listsByName(): Readonly<Record<string, Omit<RouteLists, 'parts'>>> {
  const ofRoutes = Object.entries<Route>(routes).map(([name, route]) => [name, listsOf(route)] as const)
  const waiting = detections.filter(mayWait)
  return {
    ...Object.fromEntries(ofRoutes),
    sweep: { detections: idsOf(relatedTo(waiting)), sequences: [], kinds: [...new Set(waiting.map(({ on }) => on))] },
    digest: { detections: [], sequences: [], kinds: [] },
  }
}

/** What a route judges; what says how the gate deals with that; and what waits for the calls that it hears. */
function listsOf(route: Route): Omit<RouteLists, 'parts'> {
  const judged = judgedBy(route, detections)
  const waiting = hearsCalls(route) ? detections.filter(({ causedBy }) => causedBy !== undefined) : []
  const known = new Set([...judged.map(({ id }) => id), ...custom.flatMap(({ replaces }) => replaces ?? [])])
  const isRelevant = (step: { readonly of: readonly string[] }): boolean => step.of.some((id) => known.has(id))
  return {
    detections: idsOf(relatedTo([...judged, ...waiting])),
    sequences: shipped.filter(({ steps }) => steps.some(isRelevant)).map(({ id }) => id),
    kinds: route.kinds,
  }
}

/** Whoever is asked about any service is asked about every event: it is in no part. */
function partsOf({ detections: ids }: Pick<RouteLists, 'detections'>): RouteLists['parts'] {
  const held = new Set(ids)
  const deferred = detections.filter(({ id, eventSources }) => held.has(id) && eventSources !== undefined)
  const byServices = Map.groupBy(deferred, ({ eventSources = [] }) => [...new Set(eventSources)].sort().join(' '))
  return [...byServices.values()].map((some) => some.map(({ id }) => id))
}

/** With their bulk forms, and what ends their alerts. */
function relatedTo(some: readonly Detection[]): ReadonlySet<Detection> {
  const ids = new Set(some.map(({ id }) => id))
  const related = detections.filter(
    ({ absorbs = [], closes = '' }) => absorbs.some((id) => ids.has(id)) || ids.has(closes),
  )
  return new Set([...some, ...related])
}

/** Alerts wait for the call that caused them, or to see how often it is done. */
function mayWait({ id, causedBy }: Detection): boolean {
  return causedBy !== undefined || detections.some(({ absorbs = [] }) => absorbs.includes(id))
}

/** In the order in which they are listed. */
function idsOf(some: ReadonlySet<Detection>): readonly string[] {
  const own = new Set(custom)
  return detections.filter((one) => some.has(one) && !own.has(one)).map(({ id }) => id)
}

/** What is known of a detection before its module is evaluated. */
export function deferredFacts(id: string): Partial<Omit<DeferredDetection, 'whole'>> {
  const detection = detections.find((one) => one.id === id)
  return Object.fromEntries(knownBefore.map((name) => [name, detection?.[name]]))
}
