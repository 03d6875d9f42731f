import { parseArn } from '../core/arn.ts'
import type { Envelope } from '../core/envelope.ts'
import { isJsonObject, type Json, type JsonObject, listAt, objectAt, opened, textAt } from '../core/json.ts'
import { logLinesIn } from '../core/log-lines-in.ts'
import { unwrapEventBridge } from './eventbridge.ts'
import { type InvokedIn, malformed, type Transport, type Unwrapped } from './transport.ts'

const stateChange = 'CloudWatch Alarm State Change'

/** Whether a payload is what an alarm hands to a function itself, or by an SNS topic. */
export function isAlarmForm(payload: unknown): boolean {
  return isJsonObject(payload) && (isJsonObject(payload['alarmData']) || isFromTopic(payload))
}

function isFromTopic(payload: JsonObject): boolean {
  return listAt(payload, 'Records').some((record) => isJsonObject(record) && record['Sns'] !== undefined)
}

/**
 * A change of an alarm's state in any of its three forms: EventBridge's event, what an alarm hands to a function that is its
 * action, and the message that it publishes to an SNS topic. Each becomes the event that EventBridge sends.
 */
export const unwrapAlarm: Transport = (payload, invokedIn) => {
  if (!isJsonObject(payload)) return unwrapEventBridge(payload, invokedIn)
  if (isJsonObject(payload['alarmData'])) return unwrapped(fromAction(payload, payload['alarmData'], invokedIn))
  if (isFromTopic(payload)) {
    return joined(listAt(payload, 'Records').map((record, i) => fromRecord(record, `Records[${i}]`, invokedIn)))
  }
  return unwrapEventBridge(payload, invokedIn)
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-lambda.html */
function fromAction(payload: JsonObject, alarmData: JsonObject, invokedIn: InvokedIn): Envelope {
  const { alarmArn, accountId = invokedIn.account, time, region = invokedIn.region } = payload
  return {
    source: 'aws.cloudwatch',
    'detail-type': stateChange,
    account: accountId,
    time,
    region,
    resources: typeof alarmArn === 'string' ? [alarmArn] : [],
    detail: alarmData,
  }
}

function fromRecord(record: Json, where: string, invokedIn: InvokedIn): Unwrapped {
  const text = textAt(record, 'Sns', 'Message')
  if (text === undefined) return malformed(`${where}.Sns.Message`, 'must be a text')
  const message = opened(text)
  const name = textAt(message, 'AlarmName')
  if (!isJsonObject(message) || name === undefined || textAt(message, 'NewStateValue') === undefined) {
    const subject = textAt(record, 'Sns', 'Subject')
    return {
      envelopes: [],
      ignored: [`an SNS message that is no change of an alarm${subject === undefined ? '' : `: ${subject}`}`],
      malformed: [],
    }
  }
  return unwrapped(fromMessage(message, name, invokedIn))
}

/**
 * `Region` is the region's name for people: the alarm's ARN has the one that counts, or else the function's own place does.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html
 */
function fromMessage(message: JsonObject, name: string, invokedIn: InvokedIn): Envelope {
  const arn = textAt(message, 'AlarmArn')
  const trigger = objectAt(message, 'Trigger')
  const rule = textAt(message, 'AlarmRule')
  const description = textAt(message, 'AlarmDescription')
  const children = listAt(message, 'TriggeringChildren').map((child) => ({
    arn: textAt(child, 'Arn') ?? '',
    state: { value: textAt(child, 'State', 'Value') ?? '' },
  }))
  const time = textAt(message, 'StateChangeTime')
  const reasonData = textAt(message, 'NewStateReasonData')
  return {
    source: 'aws.cloudwatch',
    'detail-type': stateChange,
    account: textAt(message, 'AWSAccountId') ?? invokedIn.account,
    time,
    region: (arn && parseArn(arn).region) || invokedIn.region,
    resources: arn === undefined ? [] : [arn],
    detail: {
      alarmName: name,
      state: {
        value: textAt(message, 'NewStateValue'),
        reason: textAt(message, 'NewStateReason'),
        timestamp: time,
        reasonData: children.length > 0 ? JSON.stringify({ triggeringAlarms: children }) : reasonData,
      },
      previousState: { value: textAt(message, 'OldStateValue') },
      configuration: { description, ...(rule === undefined ? { metrics: metricsOf(trigger) } : { alarmRule: rule }) },
      logLines: logLinesIn(message),
    },
  }
}

/** As EventBridge writes them: in camel case, and with dimensions by their names. */
function metricsOf(trigger: JsonObject): readonly JsonObject[] {
  const several = listAt(trigger, 'Metrics').filter(isJsonObject)
  if (several.length > 0) {
    return several.map((one) => ({
      id: textAt(one, 'Id'),
      expression: textAt(one, 'Expression'),
      label: textAt(one, 'Label'),
      returnData: one['ReturnData'],
      ...(isJsonObject(one['MetricStat']) && {
        metricStat: statOf(objectAt(one, 'MetricStat', 'Metric'), one['MetricStat']),
      }),
    }))
  }
  if (textAt(trigger, 'MetricName') === undefined) return []
  return [{ metricStat: statOf(trigger, trigger), returnData: true }]
}

function statOf(metric: JsonObject, stat: JsonObject): JsonObject {
  const dimensions = listAt(metric, 'Dimensions').flatMap((one) => {
    const [name, value] = [textAt(one, 'name') ?? textAt(one, 'Name'), textAt(one, 'value') ?? textAt(one, 'Value')]
    return name === undefined || value === undefined ? [] : [[name, value] as const]
  })
  return {
    metric: {
      namespace: textAt(metric, 'Namespace'),
      name: textAt(metric, 'MetricName'),
      dimensions: Object.fromEntries(dimensions),
    },
    period: stat['Period'],
    unit: stat['Unit'],
    stat: inOneForm(textAt(stat, 'Stat') ?? textAt(stat, 'Statistic') ?? textAt(stat, 'ExtendedStatistic')),
  }
}

/** `SUM` and `AVERAGE` of old alarms. */
function inOneForm(stat: string | undefined): string | undefined {
  return stat !== undefined && /^[A-Z]+$/.test(stat) ? `${stat.charAt(0)}${stat.slice(1).toLowerCase()}` : stat
}

function unwrapped(envelope: Envelope): Unwrapped {
  return { envelopes: [envelope], ignored: [], malformed: [] }
}

function joined(all: readonly Unwrapped[]): Unwrapped {
  return {
    envelopes: all.flatMap(({ envelopes }) => envelopes),
    ignored: all.flatMap(({ ignored }) => ignored),
    malformed: all.flatMap((one) => one.malformed),
  }
}
