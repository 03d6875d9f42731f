import * as z from 'zod'
import type { DetectionDocument } from '../../detections/from-document.ts'
import type { Kind } from '../../shared/core/event.ts'
import { isJsonObject, type JsonObject } from '../../shared/core/json.ts'
import type { EventPattern } from '../../shared/core/pattern.ts'
import { severities } from '../../shared/core/severity.ts'
import { parseTemplate, placeholdersIn, splitCommand } from '../../shared/core/template.ts'
import { suggestion } from '../nearest.ts'
import { callProblem } from './call-name.ts'

export const kinds = {
  'alarm-state': 'alarm-state',
  'api-call': 'api-call',
  'cloudtrail-service-event': 'cloudtrail-service-event',
  'config-compliance': 'config-compliance',
  'console-login': 'console-login',
  'ec2-state-change': 'ec2-state-change',
  finding: 'finding',
  'health-event': 'health-event',
  insight: 'insight',
  'log-line': 'log-line',
  'network-activity': 'network-activity',
  'service-event': 'service-event',
} as const satisfies { readonly [K in Kind]: K }

export function isKind(text: unknown): text is Kind {
  return typeof text === 'string' && Object.hasOwn(kinds, text)
}

/** What a document may say: the detection without its ID, which is the file's name, and its examples. */
export function documentSchema(kind: Kind) {
  const template = templateSchema(placeholdersOf(kind), `of events of the kind ${kind}`)
  // An event of a service is told in its own words where a document has none.
  const isToldAnyway = kind === 'service-event'
  const orOwnWords = <Schema extends z.ZodType>(schema: Schema) => (isToldAnyway ? schema.optional() : schema)
  const window = z.strictObject({
    minutes: z.number().min(1),
    threshold: z.int().min(1).exactOptional(),
    distinct: template.exactOptional(),
  })
  return z.strictObject({
    on: z.enum(kinds).exactOptional(),
    calls: z.tuple([call], call, { error: 'must be a list of calls, like [iam:CreateUser]' }).exactOptional(),
    record: pattern.exactOptional(),
    pattern: pattern.exactOptional(),
    severity: z.enum(severities),
    title: orOwnWords(template),
    why: orOwnWords(z.string().min(1)),
    respond: orOwnWords(adviceSchema(template)),
    falsePositives,
    references,
    window: window.exactOptional(),
    groupBy: template.exactOptional(),
    firstSeen: template.exactOptional(),
    outcome: z.enum(['success', 'failure', 'any']).exactOptional(),
    byAws: z.boolean().exactOptional(),
    readOnlyCalls: z.boolean().exactOptional(),
    closes: z.string().exactOptional(),
    replaces: z.string().exactOptional(),
    onlyCloses: z.literal(true).exactOptional(),
    causedBy: z.strictObject({ calls: z.tuple([call], call), urgent: z.literal(true).exactOptional() }).exactOptional(),
    mitre,
    cis: z
      .array(
        z.string({ error: 'must be in quotes, like "4.10"' }).regex(/^\d+\.\d+$/, 'must be a control, like "4.10"'),
      )
      .exactOptional(),
    examples: examples.exactOptional(),
  }) satisfies z.ZodType<Omit<DetectionDocument, 'id' | 'on'>>
}

export const call = z.string().check(problemOf(callProblem))

export const falsePositives = z.array(z.string().min(1)).default([])

export const references = z
  .array(z.string().regex(/^https:\/\/\S+$/, 'must be an address that begins with https://'))
  .default([])

export const mitre = z
  .array(z.string().regex(/^T\d{4}(\.\d{3})?$/, 'must be a technique, like T1078.004'))
  .exactOptional()

/** A text with placeholders that begin with one of these. */
export function templateSchema(known: readonly string[], where: string) {
  return z
    .string()
    .min(1)
    .check(problemOf((text) => templateProblem(text, known, where)))
}

/** What to do: texts, or texts with a command. */
export function adviceSchema(template: ReturnType<typeof templateSchema>) {
  const command = template.check(
    problemOf((text) => {
      const words = splitCommand(text)
      return words.ok ? undefined : words.problem
    }),
  )
  const step = z.union([template, z.strictObject({ do: template, run: command.exactOptional() })], {
    error: 'must be a text, or hold "do" and "run"',
  })
  return z.array(step).min(1)
}

const pattern = z.custom<EventPattern>(isJsonObject, 'must be an EventBridge pattern: fields, and lists of values')

export const json = z.custom<JsonObject>(isJsonObject)

export const event = z.union([z.string(), json], { error: 'must be a path under events/, or a whole event' })

/** One event, several, or a call of which only what differs from an ordinary one is said. */
const payload = {
  event: event.exactOptional(),
  events: z.array(event).min(1).exactOptional(),
  call: call.exactOptional(),
  record: json.exactOptional(),
}

const examples = z.strictObject({
  fires: z
    .array(z.strictObject({ ...payload, title: z.string(), severity: z.enum(severities).exactOptional() }))
    .default([]),
  silent: z.array(z.strictObject({ ...payload, because: z.string().min(1) })).default([]),
})

/** As they are written; test/documents.ts makes events of them. */
export type DocumentExamples = z.output<typeof examples>

/** What placeholders may begin with: EventBridge's own fields, and Tocsin's names. */
const roots = ['detail', 'detail-type', 'source', 'account', 'region', 'time', 'id', 'resources', 'accountName']

const kindsWithActor: readonly Kind[] = ['api-call', 'console-login']

function placeholdersOf(kind: Kind): readonly string[] {
  return kindsWithActor.includes(kind) ? [...roots, 'actor'] : roots
}

function templateProblem(text: string, known: readonly string[], where: string): string | undefined {
  const template = parseTemplate(text)
  if (!template.ok) return template.problem
  for (const { path } of placeholdersIn(template.value)) {
    const [root = ''] = path
    if (root === 'actor' && !known.includes(root)) return `{{actor}} is not known ${where}`
    if (!known.includes(root)) return `there is nothing at {{${path.join('.')}}}${suggestion(root, known)}`
  }
  return undefined
}

export function problemOf(find: (text: string) => string | undefined) {
  return (context: z.core.ParsePayload<string>) => {
    const message = find(context.value)
    if (message !== undefined) context.issues.push({ code: 'custom', message, input: context.value })
  }
}
