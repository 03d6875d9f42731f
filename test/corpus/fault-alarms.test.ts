import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { Resources } from '../../deploy/cloudformation.ts'
import { reservedConcurrency } from '../../deploy/functions.ts'
import { generateResources } from '../../deploy/stack.ts'
import { writtenResources } from '../../deploy/written-resources.ts'
import { type Counts, type Fault, faults, healthy } from '../faults.ts'

const prefix = 'tocsin-prod'
const document = readFileSync(new URL('../../docs/reliability.md', import.meta.url), 'utf8')
const section = document.split('\n## Which alarm hears what\n')[1]?.split('\n## ')[0] ?? ''
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (Fault|---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

const alarmForm = z.object({
  AlarmName: z.string(),
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: z.tuple([z.object({ Value: z.union([z.string(), z.object({ Ref: z.string() })]) })]),
  Threshold: z.number(),
  ComparisonOperator: z.enum(['GreaterThanOrEqualToThreshold', 'LessThanThreshold']),
  TreatMissingData: z.enum(['breaching', 'notBreaching']),
})
type Alarm = z.infer<typeof alarmForm>

function alarmsOf(resources: Resources): readonly Alarm[] {
  return Object.values(resources)
    .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
    .map(({ Properties }) => alarmForm.parse(Properties))
}

const usual = { ...writtenResources(prefix), ...generateResources({}, prefix) }
const alarms = { usual: alarmsOf(usual), reserved: alarmsOf({ ...usual, ...reservedConcurrency('5', prefix) }) }

/** As test/faults.ts names it. */
function metricOf({ Namespace, MetricName, Dimensions: [{ Value }] }: Alarm): string {
  const part = typeof Value === 'string' ? Value.replace(/\.\w+Name$/, '') : Value.Ref.replace(/LambdaFunction$/, '')
  return `${Namespace} ${MetricName} ${Namespace === 'AWS/Lambda' ? part.charAt(0).toLowerCase() + part.slice(1) : part}`
}

function goesOff(alarm: Alarm, counts: Counts): boolean {
  const value = counts[metricOf(alarm)] ?? 'none'
  if (value === 'none') return alarm.TreatMissingData === 'breaching'
  return alarm.ComparisonOperator === 'LessThanThreshold' ? value < alarm.Threshold : value >= alarm.Threshold
}

function namesOfThose(all: readonly Alarm[], counts: Counts): readonly string[] {
  const off = all.filter((alarm) => goesOff(alarm, { ...healthy, ...counts }))
  return off.map(({ AlarmName }) => AlarmName.slice(prefix.length + 1)).sort()
}

const heardBy = ({ counts, isReserved }: Fault, functionName: string): readonly string[] =>
  namesOfThose(isReserved ? alarms.reserved : alarms.usual, counts(functionName))

describe('the alarms of the stack', () => {
  test('are silent where nothing is wrong', () => {
    expect(namesOfThose(alarms.reserved, {})).toEqual([])
  })

  test('hear a fault each, and the same ones in docs/reliability.md', () => {
    const heard = faults.flatMap((fault) => (fault.of ?? ['']).flatMap((name) => heardBy(fault, name)))
    const names = alarms.reserved.map(({ AlarmName }) => AlarmName.slice(prefix.length + 1))
    expect([...new Set(heard)].sort()).toEqual(names.sort())
  })

  test('stand in docs/reliability.md with the faults of test/faults.ts', () => {
    expect(rows.map(([, fault]) => fault)).toEqual(faults.map(({ row }) => row))
  })

  test.each(faults)('$row: goes off, or the row says what else tells', (fault) => {
    const [, , cell = '', besides = ''] = rows.find(([, name]) => name === fault.row) ?? []
    const written = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
    for (const name of fault.of ?? ['']) {
      expect(heardBy(fault, name), name).toEqual(written.map((alarm) => alarm.replace('FUNCTION', name)).sort())
    }
    if (written.length === 0) expect(besides).not.toBe('')
  })
})
