import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { formatTable } from '../local/table.ts'
import type { EventPattern } from '../shared/core/pattern.ts'
import { RuleIndex } from '../shared/patterns/index.ts'
import { median } from './median.ts'
import { operatorRule, unlikeOthers, usualRule } from './rule-sets.ts'

const rounds = 15
const eventsARound = 2000
const counts = [10, 100, 1000, 5000]

const folder = resolve(import.meta.dirname, '../events')
const texts = globSync('{api-call,console-login}/*.json', { cwd: folder }).map((path) =>
  JSON.stringify(JSON.parse(readFileSync(resolve(folder, path), 'utf8'))),
)

/** The same events over and over, as an account's traffic repeats itself. */
function repeated(): readonly string[] {
  return Array.from({ length: eventsARound }, (_, i) => texts[i % texts.length] ?? '')
}

let made = 0

/** The worst case: no value comes again, wherever a rule looks. */
function neverSeen(): readonly string[] {
  return repeated().map((text) => unlikeOthers(text, ++made, Math.max(...counts)))
}

type Handle = (text: string) => readonly unknown[]

interface Round {
  readonly microseconds: number
  readonly matches: number
}

/** Both of one event. */
function play(handle: Handle, events: readonly string[]): Round {
  let matches = 0
  const start = performance.now()
  for (const event of events) matches += handle(event).length
  return { microseconds: ((performance.now() - start) * 1000) / events.length, matches: matches / events.length }
}

function contestantsOf(ruleOf: (i: number) => EventPattern): ReadonlyMap<string, Handle> {
  const indexes = counts.map((count): [string, Handle] => {
    const index = RuleIndex.from(Array.from({ length: count }, (_, i) => ({ id: i, pattern: ruleOf(i) })))
    return [`${count.toLocaleString('en')} rules`, (text) => index.match(JSON.parse(text))]
  })
  const parse: Handle = (text) => [JSON.parse(text)].slice(1)
  return new Map([['JSON.parse alone', parse], ...indexes])
}

function measure(title: string, contestants: ReadonlyMap<string, Handle>, events: () => readonly string[]): void {
  const played = new Map([...contestants.keys()].map((name) => [name, [] as Round[]]))
  for (let round = 0; round < rounds; round++) {
    const texts = events()
    for (const [name, handle] of contestants) played.get(name)?.push(play(handle, texts))
  }
  const middle = (name: string, of: (round: Round) => number): number => median((played.get(name) ?? []).map(of))
  const time = (name: string): number => middle(name, ({ microseconds }) => microseconds)
  console.log(`\n${title}`)
  console.log(
    formatTable(
      ['from text to the rules that match', 'us an event', 'JSON.parse = 1', 'rules that match'],
      [...contestants.keys()].map((name) => [
        name,
        time(name).toFixed(1),
        (time(name) / time('JSON.parse alone')).toFixed(2),
        middle(name, ({ matches }) => matches).toFixed(1),
      ]),
    ),
  )
}

console.log(`${texts.length} CloudTrail events, median of ${rounds} rounds of ${eventsARound}`)
for (const [kind, ruleOf] of [
  ['Rules that name calls', usualRule],
  ['Rules of operators', operatorRule],
] as const) {
  const contestants = contestantsOf(ruleOf)
  measure(`${kind}, events that come again, as in an account`, contestants, repeated)
  measure(`${kind}, events of which no value comes again`, contestants, neverSeen)
}
