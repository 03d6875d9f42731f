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
  'api-call': 'api-call',
  'config-compliance': 'config-compliance',
  'console-login': 'console-login',
  'ec2-state-change': 'ec2-state-change',
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
  const template = z
    .string()
    .min(1)
    .check(problemOf((text) => templateProblem(text, kind)))
  const command = template.check(
    problemOf((text) => {
      const words = splitCommand(text)
      return words.ok ? undefined : words.problem
    }),
  )
  const step = z.union([template, z.strictObject({ do: template, run: command.exactOptional() })], {
    error: 'must be a text, or hold "do" and "run"',
  })
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
    title: template,
    why: z.string().min(1),
    respond: z.array(step).min(1),
    falsePositives: z.array(z.string().min(1)).default([]),
    references: z
      .array(z.string().regex(/^https:\/\/\S+$/, 'must be an address that begins with https://'))
      .default([]),
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
    mitre: z.array(z.string().regex(/^T\d{4}(\.\d{3})?$/, 'must be a technique, like T1078.004')).exactOptional(),
    cis: z
      .array(
        z.string({ error: 'must be in quotes, like "4.10"' }).regex(/^\d+\.\d+$/, 'must be a control, like "4.10"'),
      )
      .exactOptional(),
    examples: examples.exactOptional(),
  }) satisfies z.ZodType<Omit<DetectionDocument, 'id' | 'on'>>
}

const call = z.string().check(problemOf(callProblem))

const pattern = z.custom<EventPattern>(isJsonObject, 'must be an EventBridge pattern: fields, and lists of values')

const json = z.custom<JsonObject>(isJsonObject)

const event = z.union([z.string(), json], { error: 'must be a path under events/, or a whole event' })

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

function templateProblem(text: string, kind: Kind): string | undefined {
  const template = parseTemplate(text)
  if (!template.ok) return template.problem
  const known = kindsWithActor.includes(kind) ? [...roots, 'actor'] : roots
  for (const { path } of placeholdersIn(template.value)) {
    const [root = ''] = path
    if (root === 'actor' && !known.includes(root)) return `{{actor}} is not known of events of the kind ${kind}`
    if (!known.includes(root)) return `there is nothing at {{${path.join('.')}}}${suggestion(root, known)}`
  }
  return undefined
}

function problemOf(find: (text: string) => string | undefined) {
  return (context: z.core.ParsePayload<string>) => {
    const message = find(context.value)
    if (message !== undefined) context.issues.push({ code: 'custom', message, input: context.value })
  }
}
