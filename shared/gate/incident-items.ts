import * as z from 'zod'
import { type Incident, waiting } from '../core/incident.ts'
import type { IncidentActor } from '../core/incident-actor.ts'
import type { JsonObject } from '../core/json.ts'
import { alertId as alert, count, instant, severity, text } from './item-fields.ts'

const incidentId = z.string().regex(/^I-[\dA-F]{5}-[\dA-F]{5}$/)
export const additionItem = z.enum([
  'first',
  'urgent',
  'graver',
  'again',
  'ends',
  'tactic',
  'target',
  'together',
  ...waiting,
])

/** Who acts, as functions write it. */
export const actorItem = z.object({
  kind: z.enum([
    'root',
    'iam-user',
    'assumed-role',
    'federated-user',
    'identity-center-user',
    'saml-user',
    'web-identity-user',
    'directory-user',
    'aws-service',
    'aws-account',
    'unknown',
  ]),
  name: text,
  account: text.optional(),
  partition: text,
  isForeign: z.boolean(),
  user: text.optional(),
  role: text.optional(),
  isCentral: z.boolean(),
  machine: z.object({ type: text, name: text }).optional(),
  keys: z.array(text),
  made: z.array(text),
  users: z.array(text).default([]),
  taken: z.array(text).default([]),
})

/** An incident, as functions write it. */
export const incidentItem = z.object({
  id: incidentId,
  about: text,
  account: text,
  region: text,
  openedAt: instant,
  lastAt: instant,
  toldAt: instant,
  alerts: count,
  told: count,
  gravest: severity,
  tactics: z.array(text),
  targets: z.array(text),
  moments: z.array(z.object({ at: instant, alert, severity, title: text, addition: additionItem })),
  joined: z.array(z.object({ alert, addition: additionItem })),
  actor: actorItem.optional(),
  source: text.optional(),
})

/** What to do, as the alert advises. Whoever forges one can have people run no more than the AWS CLI. */
const step = z.union([text, z.object({ do: text, run: z.array(text).refine(([program]) => program === 'aws') })])

/** An alert that an update is to name, as functions write it. */
export const heldItem = z.object({
  as: z.enum(['same', ...waiting]),
  detection: text,
  severity,
  title: text,
  at: instant,
  until: instant,
  actor: text.optional(),
  address: text.optional(),
  /** The thing that the title names. */
  thing: text.optional(),
  /** The steps of a sequence. */
  story: z.array(text).max(6).optional(),
  steps: z.array(step).max(30).optional(),
  /** By what subscriptions choose it, where that is graver than its severity. */
  heardAs: severity.optional(),
})

/** Alerts that say the same, and that no message has told yet. */
const untoldKind = z.object({
  signature: text,
  detection: text,
  severity,
  title: text,
  /** Not told yet, and told before: in a message of its own, or by an update. */
  count,
  before: count,
  /** Of what is not told yet; far away where all is. */
  firstAt: z.number(),
  lastAt: instant,
  until: instant,
  waits: z.boolean(),
  /** Whether it is to be told at the next look. */
  isSoon: z.boolean(),
  alerts: z.array(alert),
  actors: z.array(text),
  addresses: z.array(text),
  thing: text.optional(),
  /** The steps of a sequence. */
  story: z.array(text).max(6).optional(),
  steps: z.array(step).max(30).optional(),
  heardAs: severity.optional(),
})

/** Alerts that were told, as the digest counts them. */
const counted = z.object({ detection: text, severity, count })

/** What the sweeper keeps of an incident until a message tells it. */
export const untoldItem = z.object({
  ticks: z.array(text),
  /** Updates that were sent, and when the last one was. */
  updates: count,
  updatedAt: instant,
  /** Since when something new waits; 0 where nothing does. */
  waitsSince: instant,
  kinds: z.array(untoldKind),
  /** Those that have no room above, by severity. */
  others: z.partialRecord(severity, count),
  /** What was told, and is still to be counted for the digest. */
  uncounted: z.array(counted).optional(),
})

export type UntoldKind = z.infer<typeof untoldKind>
export type Untold = z.infer<typeof untoldItem>
export type Counted = z.infer<typeof counted>
export type Held = z.infer<typeof heldItem>

export function actorToData(actor: IncidentActor): JsonObject {
  return JSON.parse(JSON.stringify(actor))
}

export function toIncident(data: JsonObject | undefined): Incident | undefined {
  const read = incidentItem.safeParse(data)
  return read.success ? read.data : undefined
}
