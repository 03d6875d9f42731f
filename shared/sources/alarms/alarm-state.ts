import * as z from 'zod'
import { type AlarmState, unknownName } from '../../core/event.ts'
import { logLinesIn } from '../../core/log-lines-in.ts'
import { timeIn } from '../../core/time-in.ts'
import { resourceLink } from '../console-url.ts'
import { envelopeFields, keyOf, readBase, readTime } from '../event-base.ts'
import { jsonList, jsonObject, optionalObject, readLeniently, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { defineSource } from '../source.ts'
import { readAlarmReason, reasonInWords } from './alarm-reason.ts'
import { alarmSentence, stateInWords, valuesInWords } from './alarm-sentence.ts'
import { alarmsNamedIn, triggeringIn } from './composite.ts'
import { dimensionNames } from './dimension-names.ts'
import { measuredBy } from './measured.ts'

const state = {
  value: text,
  reason: text,
  reasonData: text,
  timestamp: text,
  actionsSuppressedBy: text,
  evaluationState: text,
}

const schema = z.object({
  ...envelopeFields,
  detail: z.object({
    alarmName: text,
    alarmContributor: optionalObject({ id: text, attributes: jsonObject }),
    state: optionalObject(state),
    previousState: optionalObject(state),
    configuration: optionalObject({ description: text, metrics: jsonList, alarmRule: text, actionsSuppressor: text }),
    muteDetail: optionalObject({ mutedByArn: text, muteWindowEnd: text }),
  }),
})

type Detail = z.infer<typeof schema>['detail']

/**
 * A CloudWatch alarm, or one of the series it watches, changed its state. An alarm's SNS message and what it hands to a
 * function come as the same event (shared/transports/alarm-forms.ts), under the same key.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html `evaluationState`
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
    const arn = value.resources.find((resource) => typeof resource === 'string' && resource !== '')
    const alarm = detail.alarmName?.trim() || (typeof arn === 'string' ? resourceOfArn(arn).name : unknownName)
    const { state: now, alarmContributor: series } = detail
    const time = readTime(now?.timestamp, value.time)
    const parts = [account, region, alarm, series?.id ?? '', now?.value, time?.toISOString()]
    const measured = measuredBy(detail.configuration?.metrics ?? [], series?.attributes)
    const reason = now?.reason?.trim() ?? ''
    const base = { replay: value['replay-name'], id, key: keyOf('alarm', envelope, ...parts), time, account, region }
    return {
      ...readBase({ ...base, unreadable }, context),
      kind: 'alarm-state',
      resources: [
        { type: 'AWS::CloudWatch::Alarm', name: alarm, arn: typeof arn === 'string' ? arn : undefined },
        ...(measured?.resource === undefined ? [] : [measured.resource]),
      ],
      matter: series?.id,
      // What it measures may be changed while it is in ALARM.
      identity: JSON.stringify(['alarm', region, alarm, series?.id]),
      alarm,
      state: now?.value ?? unknownName,
      previous: previousOf(detail),
      description: detail.configuration?.description?.trim() || undefined,
      measured: measured && { words: measured.words, verb: measured.verb, unit: measured.unit },
      ...readAlarmReason(reason, now?.reasonData, measured?.unit),
      reason,
      evaluation: now?.evaluationState,
      logLines: logLinesIn(envelope.detail),
      contributor: series === undefined ? undefined : seriesInWords(series),
      composite: compositeOf(detail),
      quietedBy: quietedBy(detail),
      quietUntil: readTime(detail.muteDetail?.muteWindowEnd),
    }
  },
  describe(event) {
    const { condition, expected, datapoints, alarm, measured, reason, resources, quietUntil, evaluation, logLines } =
      event
    const values = valuesInWords(datapoints, measured?.unit)
    const usual = expected === undefined ? condition && `alarm ${condition}` : `expected ${expected}`
    const sentence = alarmSentence(event)
    const isSaid = reason === '' || sentence.includes(reason.replace(/\.$/, ''))
    return {
      sentence,
      what: `Alarm ${alarm} is ${stateInWords(event)}`,
      who: undefined,
      from: undefined,
      lines: [
        ...(values === undefined ? [] : [`Values: ${values}${usual === undefined ? '' : ` (${usual})`}`]),
        ...(quietUntil === undefined ? [] : [`Muted until ${timeIn('UTC', quietUntil).replace(/:\d\d$/, '')} UTC`]),
        ...(isSaid ? [] : [`CloudWatch says: ${reasonInWords(reason)}`]),
        ...(evaluation === 'PARTIAL_DATA'
          ? ['CloudWatch judged by a part of the data: its query finds too much.']
          : []),
        ...logLines.map((line) => `Log line: ${line}`),
      ],
      links: resources.flatMap((resource) => resourceLink(event, resource)),
    }
  },
})

function previousOf({ previousState }: Detail): AlarmState['previous'] {
  if (previousState?.value === undefined) return undefined
  const { value, timestamp, actionsSuppressedBy } = previousState
  return { state: value, since: readTime(timestamp), isQuiet: actionsSuppressedBy !== undefined }
}

/** "table orders" */
function seriesInWords({ id, attributes }: NonNullable<Detail['alarmContributor']>): string | undefined {
  const named = Object.entries(attributes).flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [`${dimensionNames.get(name)?.words ?? name} ${value}`] : [],
  )
  return named.length === 0 ? id && `series ${id}` : named.slice(0, 4).join(', ')
}

function compositeOf({ configuration, state: now, alarmName }: Detail): AlarmState['composite'] {
  if (configuration?.alarmRule === undefined) return undefined
  const children = triggeringIn(now).filter((name) => name !== alarmName)
  return { children, named: alarmsNamedIn(configuration.alarmRule) }
}

/** Its actions were not taken, since somebody wanted quiet; the event comes all the same. */
function quietedBy({ muteDetail, state: now, configuration }: Detail): string | undefined {
  if (muteDetail !== undefined) {
    const rule = muteDetail.mutedByArn?.split(':alarm-mute-rule:').at(-1)
    return rule === undefined || rule === '' ? 'a mute rule' : `mute rule ${rule}`
  }
  if (now?.actionsSuppressedBy === undefined) return undefined
  const by = configuration?.actionsSuppressor
  return by === undefined ? 'its suppressor' : `alarm ${by.startsWith('arn:') ? resourceOfArn(by).name : by}`
}
