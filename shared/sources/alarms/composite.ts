import * as z from 'zod'
import { isJsonObject, opened, textAt } from '../../core/json.ts'
import { jsonList, readLeniently } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'

interface State {
  readonly value?: string | undefined
  readonly reason?: string | undefined
  readonly reasonData?: string | undefined
}

/**
 * Which alarms brought a composite alarm where it is: those of `reasonData` that are not OK, where it is not OK itself. Where there
 * are none, the one that the reason begins with.
 */
export function triggeringIn(state: State | undefined): readonly string[] {
  const data = opened(state?.reasonData ?? '')
  const { value } = readLeniently(z.object({ triggeringAlarms: jsonList }), isJsonObject(data) ? data : {})
  const named = value.triggeringAlarms.flatMap((one) => {
    const isOfState = isJsonObject(one) && textAt(one, 'state', 'value') !== 'OK'
    return isOfState ? (textAt(one, 'arn') ?? []) : []
  })
  const first = /^(arn:\S+) transitioned to ALARM\b/.exec(state?.reason ?? '')?.[1]
  const arns = named.length > 0 || first === undefined ? named : [first]
  return [...new Set(arns.map(nameOf).filter((name) => name !== ''))]
}

/** A rule has at most 10,240 characters, and names at most 150 alarms. */
const mostNamed = 150

const alarmFunction = /(\bNOT\s+)?\bALARM\s*\(\s*(?:"([^"]*)"|'([^']*)'|([^()"']*))\s*\)/g
const atLeast = /(\bNOT\s+)?\bAT_LEAST\s*\(\s*[\d.]+\s*%?\s*,\s*ALARM\s*,\s*\(((?:"[^"]*"|'[^']*'|[^()"'])*)\)/g

/**
 * The alarms that a rule asks to be in ALARM, one by one or so many of a list: by name or ARN, in quotes or without.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html AlarmRule
 */
export function alarmsNamedIn(rule: string): readonly string[] {
  const asked = rule.slice(0, 10_240)
  const single = [...asked.matchAll(alarmFunction)].flatMap(([, not, ...forms]) =>
    not === undefined ? (forms.find((form) => form !== undefined) ?? []) : [],
  )
  const listed = [...asked.matchAll(atLeast)].flatMap(([, not, list = '']) =>
    not === undefined ? (list.match(/"[^"]*"|'[^']*'|[^,"']+/g) ?? []) : [],
  )
  const names = [...single, ...listed].map((stated) => stated.trim().replace(/^["']|["']$/g, ''))
  return [...new Set(names.filter((stated) => stated !== '').map(nameOf))].slice(0, mostNamed)
}

function nameOf(stated: string): string {
  return stated.startsWith('arn:') ? resourceOfArn(stated).name : stated
}
