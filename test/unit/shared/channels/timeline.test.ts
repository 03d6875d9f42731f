import { expect, test } from 'vitest'
import { timelineOf } from '../../../../shared/channels/timeline.ts'
import type { Incident, Moment } from '../../../../shared/core/incident.ts'
import type { Severity } from '../../../../shared/core/severity.ts'

const start = Date.parse('2026-11-21T14:00:00Z')

const incident = (moments: readonly Moment[]): Incident => ({
  id: 'I-00000-00000',
  about: 'alice',
  account: '111122223333',
  region: 'us-east-1',
  openedAt: start,
  lastAt: start,
  toldAt: start,
  alerts: moments.length,
  told: 1,
  gravest: 'high',
  tactics: [],
  targets: [],
  moments,
  joined: [],
})

const moment = (minute: number, severity: Severity, title: string): Moment => ({
  at: start + minute * 60_000,
  alert: `T-${minute}`,
  severity,
  title: `alice ${title}`,
  addition: 'waits',
})

test('mild things of one kind in a row are one line, and grave ones are not', () => {
  const reads = [1, 2, 3, 4].map((minute) => moment(minute, 'low', `read secret prod/${minute}`))
  const opens = [5, 6].map((minute) => moment(minute, 'high', `opened port ${minute}`))
  expect(timelineOf(incident([...opens, ...reads, moment(7, 'low', 'read secret prod/7')]))).toEqual([
    '14:01 [low] read secret prod/1 (T-1), and 3 like it until 14:04',
    '14:05 [high] opened port 5 (T-5)',
    '14:06 [high] opened port 6 (T-6)',
    '14:07 [low] read secret prod/7 (T-7)',
  ])
})

test('of very many the first is named, the gravest, and of these the latest', () => {
  const many = Array.from({ length: 30 }, (_, minute) =>
    moment(minute, minute === 3 ? 'critical' : minute % 2 === 0 ? 'high' : 'low', `did thing ${minute}`),
  )
  const lines = timelineOf(incident(many))
  expect(lines).toHaveLength(17)
  expect(lines.slice(0, 2)).toEqual(['14:00 [high] did thing 0 (T-0)', '14:02 [high] did thing 2 (T-2)'])
  expect(lines[2]).toBe('14:03 [critical] did thing 3 (T-3)')
  expect(lines.at(-1)).toBe('and 14 others')
  expect(lines.filter((line) => line.includes('[low]'))).toEqual([])
})

test('of many alike that are medium one line tells, and of a few each is named', () => {
  const broken = (count: number) =>
    Array.from({ length: count }, (_, i) => moment(i + 1, 'medium', `broke bucket-${i}`))
  expect(timelineOf(incident(broken(3)))).toHaveLength(3)
  expect(timelineOf(incident(broken(30)))).toEqual(['14:01 [medium] broke bucket-0 (T-1), and 29 like it until 14:30'])
})
