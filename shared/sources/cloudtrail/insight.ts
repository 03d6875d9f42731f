import * as z from 'zod'
import { callInWords } from '../../core/call-name.ts'
import { type Insight, placeInWords } from '../../core/event.ts'
import { isJsonObject, type Json, listAt, numberAt, textAt } from '../../core/json.ts'
import { envelopeFields, keyOf, readBase, readTime } from '../event-base.ts'
import { json, optionalObject, readLeniently, text } from '../read-leniently.ts'
import { defineSource } from '../source.ts'
import { readAction } from './cloudtrail-record.ts'

const schema = z.object({
  ...envelopeFields,
  detail: z.object({
    eventID: text,
    eventTime: text,
    awsRegion: text,
    recipientAccountId: text,
    sharedEventID: text,
    insightDetails: optionalObject({
      state: text,
      eventSource: text,
      eventName: text,
      errorCode: text,
      sourceEventCategory: text,
      insightContext: json,
    }),
  }),
})

/**
 * CloudTrail Insights: a call that is made, or fails, far more often than usual. The trail must have Insights on.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html
 */
export const insight = defineSource<'insight'>({
  kind: 'insight',
  pattern: { source: [{ prefix: 'aws.' }], 'detail-type': ['AWS Insight via CloudTrail'] },
  parse(envelope, context) {
    const { value, unreadable } = readLeniently(schema, envelope)
    const { detail } = value
    const details = detail.insightDetails
    const base = {
      replay: value['replay-name'],
      id: detail.eventID ?? value.id,
      key: keyOf('cloudtrail', envelope, detail.eventID),
      time: readTime(detail.eventTime, value.time),
      account: detail.recipientAccountId ?? value.account,
      region: detail.awsRegion ?? value.region,
      unreadable,
    }
    const seenIn = details?.insightContext
    return {
      ...readBase(base, context),
      kind: 'insight',
      resources: [],
      // Its beginning and its end share it.
      matter: detail.sharedEventID,
      action: readAction({ eventSource: details?.eventSource, eventName: details?.eventName, readOnly: undefined }),
      isOnData: details?.sourceEventCategory === 'Data',
      state: details?.state ?? '',
      errorCode: details?.errorCode,
      usual: numberAt(seenIn, 'statistics', 'baseline', 'average'),
      seen: numberAt(seenIn, 'statistics', 'insight', 'average'),
      callers: callersIn(seenIn),
      attributions: attributionsIn(seenIn),
    }
  },
  describe(event) {
    const { action } = event
    const call = callInWords(action)
    const rate = rateInWords(event)
    return {
      sentence:
        event.state === 'End'
          ? `${call} is ${event.errorCode === undefined ? 'called' : `failing with ${event.errorCode}`} as often as usual again${placeInWords(event)}${rate === undefined ? '' : `: it was ${rate}`}.`
          : `CloudTrail Insights saw that ${call} ${event.errorCode === undefined ? 'is called' : `fails with ${event.errorCode}`} unusually often${placeInWords(event)}${rate === undefined ? '' : `: ${rate}`}.`,
      what: rate === undefined ? call : `${call}, ${rate}`,
      who: event.callers.length === 0 ? undefined : `mostly ${event.callers.slice(0, 3).join(', ')}`,
      from: undefined,
      lines: event.attributions,
      links: [],
    }
  },
})

/** "60 times a minute, usually 0.02" */
function rateInWords({ seen, usual }: Insight): string | undefined {
  if (seen === undefined) return undefined
  return `${rounded(seen)} times a minute${usual === undefined ? '' : `, usually ${rounded(usual)}`}`
}

function rounded(rate: number): string {
  return String(Number(rate.toPrecision(2)))
}

/** AWS writes the text "null" for calls of which it does not know who made them. */
function callersIn(context: Json | undefined): readonly string[] {
  return listAt(context, 'attributions')
    .filter((attribution) => isJsonObject(attribution) && textAt(attribution, 'attribute') === 'userIdentityArn')
    .flatMap((attribution) => listAt(attribution, 'insight'))
    .flatMap((one) => textAt(one, 'value') ?? [])
    .filter((arn) => arn !== 'null')
}

const mostAttributed = 5

/** Of what the calls have in common, the most frequent: who made them, with which program, with which error. */
function attributionsIn(context: Json | undefined): readonly string[] {
  return listAt(context, 'attributions').flatMap((attribution) => {
    const name = textAt(attribution, 'attribute')
    if (name === undefined) return []
    const baseline = listAt(attribution, 'baseline')
    return listAt(attribution, 'insight')
      .flatMap((one) => {
        const [value, average] = [textAt(one, 'value'), numberAt(one, 'average')]
        if (value === undefined || value === 'null' || average === undefined) return []
        const before = baseline.find((other) => textAt(other, 'value') === value)
        return [`${name} ${value}: ${rounded(average)} a minute, usually ${rounded(numberAt(before, 'average') ?? 0)}`]
      })
      .slice(0, mostAttributed)
  })
}
