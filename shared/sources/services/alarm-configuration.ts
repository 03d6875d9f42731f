import { type JsonObject, listAt, numberAt, textAt } from '../../core/json.ts'
import { jsonObject, text } from '../read-leniently.ts'
import { type Detail, defineService, type Told, toldOf } from './service.ts'

const change = { alarmName: text, operation: text, configuration: jsonObject, previousConfiguration: jsonObject }

export type AlarmChange = Detail<typeof change>

/**
 * An alarm was created, changed or deleted. Unlike the call in CloudTrail's record, it says how the alarm was before.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 */
export const alarmConfiguration = defineService({
  source: 'aws.cloudwatch',
  detailTypes: ['CloudWatch Alarm Configuration Change'],
  detail: change,
  resources: ({ alarmName: name }, { resources: [arn] }) =>
    name === undefined ? [] : [{ type: 'AWS::CloudWatch::Alarm', name, arn }],
  what: (change) => changeOf(change),
  lines: (change) => {
    const description = textAt(change.configuration, 'description')
    return description === undefined ? [] : [`Description: ${description}`]
  },
})

/** "Alarm main-5xx goes off later than before: its threshold is 80 instead of 70" */
export function changeInWords(change: AlarmChange): string {
  const told = changeOf(change)
  return typeof told === 'string' ? told : told.join(': ')
}

function changeOf(change: AlarmChange): Told {
  const name = alarmInWords(change)
  if (isWithoutActions(change)) return toldOf(name, 'tells nobody any more: its actions were taken away')
  const how = weakenings(change)
  if (how.length > 0) return toldOf(name, `goes off later than before: ${how.join(', and ')}`)
  return `${name} ${operationInWords(change.operation)}`
}

/** "Alarm main-5xx" */
function alarmInWords({ alarmName }: AlarmChange): string {
  return alarmName === undefined ? 'An alarm' : `Alarm ${alarmName}`
}

/** How the alarm now goes off later, or less often, than before: "its threshold is 80 instead of 70". */
export function weakenings({ configuration, previousConfiguration: before }: AlarmChange): readonly string[] {
  if (Object.keys(before).length === 0) return []
  const threshold = [numberAt(before, 'threshold'), numberAt(configuration, 'threshold')] as const
  const needed = [datapointsIn(before), datapointsIn(configuration)] as const
  return [
    ...(isLooser(textAt(configuration, 'comparisonOperator'), ...threshold)
      ? [`its threshold is ${threshold[1]} instead of ${threshold[0]}`]
      : []),
    ...(isMore(...needed) ? [`it needs ${needed[1]} datapoints instead of ${needed[0]}`] : []),
    ...(textAt(before, 'treatMissingData') === 'breaching' && textAt(configuration, 'treatMissingData') !== 'breaching'
      ? ['missing data no longer sets it off']
      : []),
  ]
}

/** Whether it had whom to tell, and has nobody now. */
export function isWithoutActions({ configuration, previousConfiguration: before }: AlarmChange): boolean {
  return listAt(before, 'alarmActions').length > 0 && listAt(configuration, 'alarmActions').length === 0
}

/** "1 of 3" needs one: `evaluationPeriods` says how many only where `datapointsToAlarm` does not. */
function datapointsIn(configuration: JsonObject): number | undefined {
  return numberAt(configuration, 'datapointsToAlarm') ?? numberAt(configuration, 'evaluationPeriods')
}

/** Alarms on anomalies have no threshold of their own, and other operators. */
function isLooser(operator: string | undefined, before: number | undefined, now: number | undefined): boolean {
  if (operator?.startsWith('GreaterThan') && !operator.endsWith('UpperThreshold')) return isMore(before, now)
  return operator?.startsWith('LessThan') === true && !operator.includes('Lower') && isMore(now, before)
}

function isMore(before: number | undefined, now: number | undefined): boolean {
  return before !== undefined && now !== undefined && now > before
}

function operationInWords(operation: string | undefined): string {
  switch (operation) {
    case 'create':
      return 'was created'
    case 'delete':
      return 'was deleted'
    default:
      return 'was changed'
  }
}
