import { alarmsInWords } from '../../core/alarm-names.ts'
import { capitalized } from '../../core/capitalized.ts'
import { type AlarmState, isNotEvaluated, placeInWords, unknownName } from '../../core/event.ts'
import { clockInWords } from '../../core/time-in.ts'
import { numberInWords } from './number-in-words.ts'

/** So many values of an alarm are shown, the latest ones. */
const mostValues = 20

/** What is measured and by how much it is beyond the threshold, or what else makes the alarm change. */
export function alarmSentence(event: AlarmState): string {
  const place = placeInWords(event)
  const said = compositeInWords(event) ?? valueInWords(event) ?? missingInWords(event)
  const needsName = said === undefined || event.contributor === undefined || !said.includes(event.contributor)
  const what = whatInWords(needsName ? event : { ...event, contributor: undefined })
  const where = said?.includes(', ') === true && place !== '' ? `,${place}` : place
  if (said !== undefined) {
    const state = event.state === 'INSUFFICIENT_DATA' ? 'cannot fire' : `is ${stateInWords(event)}`
    return `${capitalized(said)}${where}: ${what} ${state}.`
  }
  const reason = event.reason.replace(/\.$/, '')
  return `${capitalized(what)} is ${stateInWords(event)}${place}${reason === '' ? '' : `: ${reason}`}.`
}

/** "37 12 - 41": the oldest first; `undefined` where one says no more than the sentence. */
export function valuesInWords(datapoints: AlarmState['datapoints'], unit: string | undefined): string | undefined {
  if (datapoints.length < 2 || datapoints.every(({ value }) => value === undefined)) return undefined
  const shown = datapoints
    .slice(-mostValues)
    .map(({ value }) => (value === undefined ? '-' : numberInWords(value, unit)))
  return `${datapoints.length > mostValues ? '... ' : ''}${shown.join(unit === undefined || unit === '%' ? ' ' : ', ')}`
}

function compositeInWords({ composite, state }: AlarmState): string | undefined {
  if (composite === undefined || state !== 'ALARM' || composite.children.length === 0) return undefined
  return `${alarmsInWords(composite.children)} fired`
}

/** "average CPU of EC2 instance i-0abc is 99.5%, above 50%, since 16:59 UTC" */
function valueInWords({
  composite,
  measured,
  datapoints,
  condition,
  since,
  state,
  time,
  isMissing,
}: AlarmState): string | undefined {
  const last = datapoints.findLast(({ value }) => value !== undefined)?.value
  if (composite !== undefined || last === undefined || isMissing || state === 'INSUFFICIENT_DATA') return undefined
  const { words, verb, unit } = measured ?? { words: 'what it measures', verb: 'is', unit: undefined }
  const isBeyond = state === 'ALARM'
  return [
    `${words} ${verb} ${numberInWords(last, unit)}`,
    ...(condition === undefined ? [] : [isBeyond ? condition : `no longer ${condition}`]),
    ...(isBeyond && isRecent(since, time) ? [`since ${momentInWords(since, time)}`] : []),
  ].join(', ')
}

function missingInWords({ measured, isMissing, state }: AlarmState): string | undefined {
  if (measured === undefined || !(isMissing || state === 'INSUFFICIENT_DATA')) return undefined
  return `there is no data on ${measured.words}${isMissing ? ', which counts as beyond the threshold' : ''}`
}

/** An alarm looks back for a week at most; a time that is out of this was read wrongly. */
function isRecent(since: Date | undefined, time: Date | undefined): since is Date {
  const ago = (time?.getTime() ?? Number.NaN) - (since?.getTime() ?? Number.NaN)
  return ago >= -60_000 && ago < 8 * 24 * 60 * 60_000
}

/** "16:59 UTC", or "2026-11-20 16:59 UTC" where that is another day's. */
function momentInWords(moment: Date, now: Date | undefined): string {
  const day = moment.toISOString().slice(0, 10)
  return day === now?.toISOString().slice(0, 10) ? clockInWords(moment) : `${day} ${clockInWords(moment)}`
}

/** "alarm ServerCpuTooHigh", "alarm Throttles, for table orders," */
function whatInWords({ alarm, contributor, composite }: AlarmState): string {
  const named = alarm === unknownName ? 'an alarm that the event does not name' : alarm
  const kind = composite === undefined ? 'alarm' : 'composite alarm'
  const of = contributor === undefined ? '' : `, for ${contributor},`
  return `${alarm === unknownName ? named : `${kind} ${named}`}${of}`
}

export function stateInWords(event: Pick<AlarmState, 'state' | 'evaluation'>): string {
  const { state } = event
  if (state !== 'ALARM' && isNotEvaluated(event)) return 'not evaluated'
  switch (state) {
    case 'ALARM':
      return 'in ALARM'
    case 'OK':
      return 'OK again'
    case 'INSUFFICIENT_DATA':
      return 'without data'
    case unknownName:
      return 'in a state that the event does not say'
    default:
      return `in state ${state}`
  }
}
