import * as z from 'zod'
import type { Alert } from '../core/alert.ts'
import { type BehindIt, withWhoIsBehind } from '../core/behind-it.ts'
import type { Step } from '../core/detection.ts'
import { type DomainEvent, happenedAt } from '../core/event.ts'
import type { Addition, Waiting } from '../core/incident.ts'
import type { JsonObject } from '../core/json.ts'
import { redact } from '../secrets/redact.ts'
import { redactField } from '../secrets/redact-fields.ts'
import { additionItem } from './incident-items.ts'
import type { Subject } from './incident-key.ts'
import { alertId, instant, severity, text } from './item-fields.ts'
import type { Key, Store, Stored } from './store.ts'

/** As long as its incident is kept. */
const keptMilliseconds = 35 * 24 * 60 * 60_000

/** A unit of DynamoDB's writing is 1 KB, so that an alert's story costs up to twelve. */
const mostBytes = 12_000

/** In characters; what follows is seldom read, and CloudTrail has it. */
const longestEvent = 4_000
const longestText = 1_000

/** What an incident of so many alerts did is plain; whoever must have all of them asks CloudTrail. */
const mostRead = 1_000

const short = z.string().max(500)

/** What a page shows of one alert, as functions write it. */
export const storyItem = z.object({
  /** Whose incident it is: under `incident#SUBJECT` stands what was told of it. */
  subject: short,
  about: short,
  addition: additionItem,
  /** When it happened, in milliseconds since 1970. */
  at: instant,
  detection: short,
  severity,
  title: text,
  sentence: text,
  who: text.optional(),
  from: text.optional(),
  account: z.object({ id: short, name: short }),
  region: short,
  resources: z.array(z.object({ type: short, name: text })).max(20),
  why: text,
  /** `run` are the words of a command, which whoever shows it quotes. */
  respond: z.array(z.object({ do: text, run: z.array(text).max(200).optional() })).max(20),
  links: z.array(z.object({ label: text, url: z.string().max(2_000) })).max(20),
  mitre: z.array(short).max(20),
  notes: z.array(text).max(20),
  /** JSON, of which the end may be missing. */
  event: z.string().max(longestEvent + 10),
})

/** One alert of an incident, with its evidence. Secrets are out; texts are as whoever acted wrote them. */
export type Story = z.infer<typeof storyItem> & { readonly alert: string }

export interface Stories {
  /**
   * Keeps what a page shows of an alert; the same twice for the same alert.
   */
  add(alert: Alert, incidentId: string, addition: Addition | Waiting, subject: Subject, who?: BehindIt): Promise<void>
  /** Those of an incident, by when they happened; of a huge one, some. */
  of(incidentId: string): Promise<readonly Story[]>
}

export function createStories(store: Store, now: () => Date): Stories {
  return {
    async add(alert, incidentId, addition, subject, who = {}) {
      const ends = new Date(now().getTime() + keptMilliseconds)
      await store.put(
        keyOf(incidentId, alert.id),
        itemOf(storyOf(withWhoIsBehind(alert, who), addition, subject, now())),
        {
          expected: 'anything',
          ends,
        },
      )
    },
    async of(incidentId) {
      const items = await store.list(keyOf(incidentId, '').pk, { limit: mostRead })
      return items.flatMap(toStory).sort((a, b) => a.at - b.at)
    },
  }
}

/** What a page shows of an alert that has just come. */
export function storyOf(alert: Alert, addition: Addition | Waiting, subject: Subject, now: Date): Story {
  const { id, detection, severity, description, event } = alert
  const { account, region } = event
  const story: Story = {
    alert: id,
    subject: subject.key,
    about: shown(subject.about, 200),
    addition,
    at: happenedAt(event, now),
    detection: detection.id,
    severity,
    title: shown(alert.title, 300),
    sentence: shown(description.sentence),
    ...(description.who !== undefined && { who: shown(description.who, 300) }),
    ...(description.from !== undefined && { from: shown(description.from, 300) }),
    account: { id: shown(account.id, 60), name: shown(account.name, 200) },
    region: shown(region, 60),
    resources: event.resources
      .slice(0, 10)
      .map(({ type, name }) => ({ type: shown(type, 200), name: shown(name, 300) })),
    why: shown(alert.why),
    respond: alert.respond.slice(0, 12).map(stepOf),
    links: description.links.slice(0, 6).map(({ label, url }) => ({ label: shown(label, 200), url: redact(url) })),
    mitre: (detection.mitre ?? []).slice(0, 10),
    notes: alert.notes.slice(0, 6).map((note) => shown(note, 500)),
    event: eventText(event),
  }
  for (const smaller of [story, { ...story, event: '' }, { ...story, event: '', respond: [], links: [], notes: [] }])
    if (Buffer.byteLength(JSON.stringify(smaller)) <= mostBytes) return smaller
  return { ...story, event: '', respond: [], links: [], notes: [], resources: [], sentence: '', why: '' }
}

function keyOf(incidentId: string, alert: string): Key {
  return { pk: `story#${incidentId}`, sk: alert }
}

function itemOf({ alert: _, ...story }: Story): JsonObject {
  return JSON.parse(JSON.stringify(story))
}

function toStory({ sk, data }: Stored): readonly Story[] {
  const read = storyItem.safeParse(data)
  return read.success && alertId.safeParse(sk).success ? [{ ...read.data, alert: sk }] : []
}

/** A step is shown whole, or without its command: a part of one would be another one. */
function stepOf(step: Step): Story['respond'][number] {
  if (typeof step === 'string') return { do: shown(step, 600) }
  const { run } = step
  const isKept = run.length <= 100 && run.join(' ').length <= 2_000
  return { do: shown(step.do, 600), ...(isKept && { run: run.map((word) => redact(word)) }) }
}

function shown(text: string, maxLength = longestText): string {
  return redact(text.slice(0, 20_000)).slice(0, maxLength).toWellFormed()
}

/** The event as it was read, its bulky ends last; without what only the gate needs. */
function eventText(event: DomainEvent): string {
  const { key: _, unreadable: __, partition: ___, ...rest } = event
  const { request, response, ...others } =
    'request' in rest ? rest : { ...rest, request: undefined, response: undefined }
  const whole = redactedJson({ ...others, byDeployer: undefined, ownParts: undefined, request, response })
  return whole.length <= longestEvent ? whole : `${whole.slice(0, longestEvent).toWellFormed()}...`
}

/** Empty where values are nested more deeply than JSON.stringify can follow. */
function redactedJson(value: object): string {
  try {
    return JSON.stringify(value, redactField)
  } catch (error) {
    if (error instanceof RangeError) return ''
    throw error
  }
}
