import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { formatTable } from '../local/table.ts'
import type { EventPattern } from '../shared/core/pattern.ts'
import { RuleIndex } from '../shared/patterns/index.ts'
import { median } from './median.ts'

const rounds = 21
const eventsARound = 3000
const counts = [10, 100, 1000, 5000]

/**
 * Rules in the proportions of public rule sets: most name one service and a call or two; every tenth asks for a kind
 * of actor too, every twentieth for a prefix of the call's name, every hundredth for nothing but a wildcard.
 */
function ruleOf(i: number): EventPattern {
  const detail = { eventSource: [`service${i % 60}.amazonaws.com`], errorCode: [{ exists: false }] }
  const common = { source: [{ prefix: 'aws.' }], 'detail-type': ['AWS API Call via CloudTrail'] }
  if (i % 100 === 99) return { ...common, detail: { userAgent: [{ wildcard: `*tool-${i}/*` }] } }
  if (i % 20 === 19) return { ...common, detail: { ...detail, eventName: [{ prefix: `Delete${i}` }] } }
  const eventName = [`Put${i}Policy`, `Delete${i}Policy`]
  if (i % 10 === 9) return { ...common, detail: { ...detail, eventName, userIdentity: { type: ['Root'] } } }
  return { ...common, detail: { ...detail, eventName } }
}

const folder = resolve(import.meta.dirname, '../events')
const texts = globSync('{api-call,console-login}/*.json', { cwd: folder }).map((path) =>
  JSON.stringify(JSON.parse(readFileSync(resolve(folder, path), 'utf8'))),
)

/** The same events over and over, as an account's traffic repeats itself. */
function repeated(): readonly string[] {
  return Array.from({ length: eventsARound }, (_, i) => texts[i % texts.length] ?? '')
}

let agents = 0

/** Each with a user agent that was never seen, so that the index can remember nothing of it: the worst case. */
function neverSeen(): readonly string[] {
  return repeated().map((text) => text.replace('"userAgent":"', () => `"userAgent":"${agents++} `))
}

/** Events a second. */
function rate(handle: (text: string) => unknown, events: readonly string[]): number {
  const start = performance.now()
  for (const event of events) handle(event)
  return (events.length / (performance.now() - start)) * 1000
}

const contestants = new Map<string, (text: string) => unknown>([['JSON.parse alone', (text) => JSON.parse(text)]])
for (const count of counts) {
  const index = RuleIndex.from(Array.from({ length: count }, (_, i) => ({ id: i, pattern: ruleOf(i) })))
  contestants.set(`${count} rules`, (text) => index.match(JSON.parse(text)))
}

function measure(title: string, events: () => readonly string[]): void {
  const rates = new Map([...contestants.keys()].map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    const texts = events()
    for (const [name, handle] of contestants) rates.get(name)?.push(rate(handle, texts))
  }
  const speed = (name: string): number => median(rates.get(name) ?? [])
  console.log(`\n${title}`)
  console.log(
    formatTable(
      ['from bytes to the rules that match', 'events/s', 'time, JSON.parse = 1', 'time, 10 rules = 1'],
      [...contestants.keys()].map((name) => [
        name,
        Math.round(speed(name)).toLocaleString('en'),
        (speed('JSON.parse alone') / speed(name)).toFixed(2),
        (speed('10 rules') / speed(name)).toFixed(2),
      ]),
    ),
  )
}

console.log(`${texts.length} CloudTrail events, median of ${rounds} rounds of ${eventsARound}`)
measure('User agents that come again, as in an account', repeated)
measure('A new user agent in every event', neverSeen)
