import * as z from 'zod'
import { readers, typeForm } from '../../detections/sequences/by.ts'
import { type SequenceDocument, sequencePlaceholders } from '../../detections/sequences/from-document.ts'
import { sequenceTypes } from '../../shared/core/sequence-problems.ts'
import { severities } from '../../shared/core/severity.ts'
import { suggestion } from '../nearest.ts'
import {
  adviceSchema,
  call,
  event,
  falsePositives,
  json,
  mitre,
  problemOf,
  references,
  templateSchema,
} from './schema.ts'

const reader = z.string().check(
  problemOf((name) => {
    const known = Object.keys(readers)
    if (known.includes(name) || typeForm.test(name)) return undefined
    return `must be a type of things, like AWS::S3::Bucket, or what an event says${suggestion(name, known)}`
  }),
)

const detection = z
  .string()
  .regex(/^[a-z]+(?:-[a-z]+)*\/[a-z0-9-]+$/, 'must be the ID of a detection, like identity/iam-user-created')

const step = z.strictObject({
  of: z.tuple([detection], detection, { error: 'must be a list of detections, like [identity/iam-user-created]' }),
  by: reader.exactOptional(),
  times: z.number().exactOptional(),
  distinct: reader.exactOptional(),
  atLeast: z.enum(severities).exactOptional(),
  absent: z.literal(true).exactOptional(),
})

/** An alert of a detection's own first example, a call, or a whole event; a minute after the one before. */
const played = z
  .strictObject({
    of: detection.exactOptional(),
    call: call.exactOptional(),
    event: event.exactOptional(),
    record: json.exactOptional(),
  })
  .refine((one) => [one.of, one.call, one.event].filter((way) => way !== undefined).length === 1, {
    error: 'needs one of of, call and event',
  })

const examples = z.strictObject({
  fires: z.array(z.strictObject({ events: z.array(played).min(1), title: z.string() })).default([]),
  silent: z.array(z.strictObject({ events: z.array(played).min(1), because: z.string().min(1) })).default([]),
})

/** As they are written; test/sequence-examples.ts makes events of them. */
export type SequenceDocumentExamples = z.output<typeof examples>

const template = templateSchema(sequencePlaceholders, 'of a sequence')

/** What a document of a sequence may say: all but its ID, which is the file's name. */
export const sequenceSchema = z.strictObject({
  sequence: z.tuple([step], step, { error: 'must be a list of steps, each with of: [identity/iam-user-created]' }),
  by: reader.exactOptional(),
  type: z.enum(sequenceTypes).exactOptional(),
  minutes: z.number(),
  severity: z.enum(severities),
  title: template,
  why: z.string().min(1),
  respond: adviceSchema(template),
  falsePositives,
  references,
  mitre,
  examples: examples.exactOptional(),
}) satisfies z.ZodType<Omit<SequenceDocument, 'id'>>
