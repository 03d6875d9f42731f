import type { DomainEvent } from '../../shared/core/event.ts'
import type { Json } from '../../shared/core/json.ts'
import { defineSequence, type Sequence, type SequenceSpec, type SequenceStep } from '../../shared/core/sequence.ts'
import { fillTemplate } from '../../shared/core/template.ts'
import { type DocumentStep, prepare, prepareStep } from '../from-document.ts'
import { readerOf } from './by.ts'

/** A step as data: what it reads of an event is named. */
export interface SequenceDocumentStep extends Pick<SequenceStep, 'of' | 'times' | 'atLeast' | 'absent'> {
  readonly by?: string
  readonly distinct?: string
}

/** A sequence as data: a file of `detections/custom/`, after deploy/documents/ has checked it. */
export interface SequenceDocument
  extends Pick<
    SequenceSpec,
    'id' | 'type' | 'minutes' | 'severity' | 'why' | 'falsePositives' | 'mitre' | 'references'
  > {
  readonly sequence: readonly [SequenceDocumentStep, ...SequenceDocumentStep[]]
  /** What all steps have in common, where a step names nothing else. */
  readonly by?: string
  readonly title: string
  readonly respond: readonly DocumentStep[]
}

export function sequenceFromDocument(document: SequenceDocument): Sequence {
  const { sequence, by: common = 'actor', title, respond, ...stated } = document
  const [first, ...others] = sequence
  const words = prepare(title)
  const advice = respond.map(prepareStep)
  return defineSequence({
    ...stated,
    steps: [toStep(first, common), ...others.map((step) => toStep(step, common))],
    title: (last, by) => fillTemplate(words, valuesOf(last, by)),
    respond: (last, by) => advice.map((step) => step(valuesOf(last, by))),
  })
}

function toStep({ by, distinct, ...stated }: SequenceDocumentStep, common: string): SequenceStep {
  return {
    ...stated,
    by: readerOf(by ?? common),
    ...(distinct !== undefined && { distinct: { what: distinct, values: readerOf(distinct) } }),
  }
}

/** What the placeholders of a sequence can name; its last event is any of several kinds. */
export const sequencePlaceholders = ['by', 'actor', 'account', 'accountName', 'region'] as const

function valuesOf(event: DomainEvent, by: string): Json {
  const { account, region } = event
  const said = { by, account: account.id, accountName: account.name, region }
  return 'actor' in event ? { ...said, actor: event.actor.name } : said
}
