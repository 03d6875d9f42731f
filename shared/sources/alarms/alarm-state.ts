import * as z from 'zod'
import { type AlarmState, placeInWords, unknownName } from '../../core/event.ts'
import { isJsonObject, textAt } from '../../core/json.ts'
import { clockInWords } from '../../core/time-in.ts'
import { resourceLink } from '../console-url.ts'
import { envelopeFields, keyOf, readBase, readTime } from '../event-base.ts'
import { jsonList, jsonObject, optionalObject, readLeniently, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { defineSource } from '../source.ts'
import { numberInWords, readAlarmReason, sinceWhen } from './alarm-reason.ts'
import { measuredBy } from './measured.ts'

const state = { value: text, reason: text, reasonData: text, timestamp: text }

const schema = z.object({
  ...envelopeFields,
  detail: z.object({
    alarmName: text,
    alarmContributor: optionalObject({ id: text, attributes: jsonObject }),
    state: optionalObject({ ...state, actionsSuppressedBy: text, actionsSuppressedReason: text }),
    previousState: optionalObject(state),
    configuration: optionalObject({ description: text, metrics: jsonList, alarmRule: text, actionsSuppressor: text }),
    muteDetail: optionalObject({ mutedByArn: text, muteWindowEnd: text }),
    logLines: jsonList,
  }),
})

type Detail = z.infer<typeof schema>['detail']

/**
 * A CloudWatch alarm, or one of the series it watches, changed its state. An alarm's SNS message and what it hands to a
 * function come as the same event (shared/transports/alarm-forms.ts), under the same key.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 */
export const alarmState = defineSource<'alarm-state'>({
  kind: 'alarm-state',
  pattern: {
    source: ['aws.cloudwatch'],
    'detail-type': ['CloudWatch Alarm State Change', 'CloudWatch Alarm Contributor State Change'],
  },
  parse(envelope, context) {
    const { value, unreadable } = readLeniently(schema, envelope)
    const { detail, id, account, region } = value
    const arn = value.resources.find((resource) => typeof resource === 'string')
    const alarm = detail.alarmName ?? (arn === undefined ? unknownName : resourceOfArn(arn).name)
    const now = detail.state
    const time = readTime(now?.timestamp, value.time)
    const series = detail.alarmContributor
    const parts = [account, region, alarm, series?.id ?? '', now?.value, time?.toISOString()]
    const measured = measuredBy(detail.configuration?.metrics ?? [])
    const reason = now?.reason ?? ''
    const since = readTime(detail.previousState?.timestamp)
    return {
      ...readBase(
        {
          replay: value['replay-name'],
          id,
          key: keyOf('alarm', envelope, ...parts),
          time,
          account,
          region,
          unreadable,
        },
        context,
      ),
      kind: 'alarm-state',
      resources: [
        { type: 'AWS::CloudWatch::Alarm', name: alarm, arn },
        ...(measured?.resource === undefined ? [] : [measured.resource]),
      ],
      matter: series?.id,
      alarm,
      state: now?.value ?? unknownName,
      previous: detail.previousState?.value === undefined ? undefined : { state: detail.previousState.value, since },
      description: detail.configuration?.description,
      measured: measured?.words,
      ...readAlarmReason(reason, now?.reasonData),
      reason,
      contributor: series === undefined ? undefined : seriesInWords(series),
      children: childrenOf(detail),
      quietedBy: quietedBy(detail),
      lines: detail.logLines.filter((line) => typeof line === 'string'),
    }
  },
  describe(event) {
    const { condition, datapoints, description, lines, alarm, state } = event
    const isNoisy = datapoints.length > 1
    return {
      sentence: sentenceOf(event),
      what: `${whatInWords(event)} is ${stateInWords(state)}`,
      who: undefined,
      from: undefined,
      lines: [
        ...(description === undefined ? [] : [`Its description: ${description}`]),
        ...(isNoisy
          ? [`Values: ${valuesInWords(datapoints)}${condition === undefined ? '' : ` (alarm ${condition})`}`]
          : []),
        ...lines,
      ],
      links: resourceLink(event, { type: 'AWS::CloudWatch::Alarm', name: alarm, arn: undefined }),
    }
  },
})

function sentenceOf(event: AlarmState): string {
  const { state, alarm, reason, children, previous, time } = event
  const place = placeInWords(event)
  const what = whatInWords(event)
  if (children !== undefined && state === 'ALARM') {
    const fired = children.length === 0 ? '' : `, by ${children.join(', ')}`
    return `Composite alarm ${alarm} went into ALARM${place}${fired}.`
  }
  const value = state === 'INSUFFICIENT_DATA' ? undefined : valueInWords(event)
  if (value !== undefined) return `${value}${place}: ${what} is ${stateInWords(state)}.`
  const since =
    previous?.since === undefined || time === undefined
      ? ''
      : ` (${previous.state} since ${clockInWords(previous.since)})`
  return `${what} is ${stateInWords(state)}${place}${since}: ${reason.trim().replace(/\.$/, '') || 'no reason is given'}.`
}

/** "CPU of EC2 instance i-0abc (average of 5 min) is 99.5, above 50, since 16:59 UTC" */
function valueInWords({ measured, datapoints, condition, reason, state }: AlarmState): string | undefined {
  const last = datapoints.findLast(({ value }) => value !== undefined)?.value
  if (measured === undefined || last === undefined) return undefined
  const since = state === 'ALARM' ? (datapoints[0]?.at ?? sinceWhen(reason)) : undefined
  return [
    `${measured} is ${numberInWords(last)}`,
    ...(condition === undefined ? [] : [state === 'ALARM' ? condition : `no longer ${condition}`]),
    ...(since === undefined ? [] : [`since ${clockInWords(since)}`]),
  ].join(', ')
}

function valuesInWords(datapoints: AlarmState['datapoints']): string {
  return datapoints.map(({ value }) => (value === undefined ? '-' : numberInWords(value))).join(' ')
}

/** "Alarm ServerCpuTooHigh", "Alarm Throttles, series TableName orders" */
function whatInWords({ alarm, contributor }: AlarmState): string {
  return `Alarm ${alarm}${contributor === undefined ? '' : `, series ${contributor},`}`
}

function stateInWords(state: string): string {
  switch (state) {
    case 'ALARM':
      return 'in ALARM'
    case 'OK':
      return 'OK again'
    case 'INSUFFICIENT_DATA':
      return 'without data'
    default:
      return `in state ${state}`
  }
}

/** "TableName orders" */
function seriesInWords({ id, attributes }: NonNullable<Detail['alarmContributor']>): string {
  const named = Object.entries(attributes).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [`${name} ${value}`] : [],
  )
  return named.length === 0 ? (id ?? unknownName) : named.join(', ')
}

/**
 * Which alarms brought a composite alarm where it is: those that `reasonData` names, which must agree with its state.
 * `undefined` for an alarm on metrics.
 */
function childrenOf({ configuration, state }: Detail): readonly string[] | undefined {
  if (configuration?.alarmRule === undefined) return undefined
  const triggering = readTriggering(state?.reasonData)
  const named = triggering.length === 0 ? [/^(arn:\S+)/.exec(state?.reason ?? '')?.[1] ?? ''] : triggering
  return [...new Set(named.filter((arn) => arn !== '').map((arn) => resourceOfArn(arn).name))]
}

function readTriggering(reasonData: string | undefined): readonly string[] {
  if (reasonData === undefined) return []
  const { value } = readLeniently(z.object({ triggeringAlarms: jsonList }), openedObject(reasonData))
  return value.triggeringAlarms.flatMap((one) => {
    const isOfState = isJsonObject(one) && textAt(one, 'state', 'value') !== 'OK'
    return isOfState ? (textAt(one, 'arn') ?? []) : []
  })
}

function openedObject(json: string) {
  try {
    const read: unknown = JSON.parse(json)
    return isJsonObject(read) ? read : {}
  } catch {
    return {}
  }
}

/** Its actions were not taken, since somebody wanted quiet; the event comes all the same. */
function quietedBy({ muteDetail, state, configuration }: Detail): string | undefined {
  if (muteDetail !== undefined) {
    const rule = muteDetail.mutedByArn?.split(':alarm-mute-rule:').at(-1)
    const ends = readTime(muteDetail.muteWindowEnd)
    const until = ends === undefined ? '' : ` until ${ends.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    return `mute rule ${rule ?? unknownName}${until}`
  }
  if (state?.actionsSuppressedBy === undefined) return undefined
  const by = configuration?.actionsSuppressor
  return by === undefined ? 'its suppressor' : `alarm ${by}`
}
