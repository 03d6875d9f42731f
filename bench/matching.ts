import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { detections } from '../detections/index.ts'
import { formatTable } from '../local/table.ts'
import { createMatcher } from '../shared/judging/match-detections.ts'
import { routes } from '../shared/lambda/routes.ts'
import { median } from './median.ts'

const rounds = 31
const eventsARound = 2000
const invokedIn = { partition: 'aws', region: 'us-east-1', account: '111122223333' }
const { unwrap, kinds } = routes.apiCall
const match = createMatcher(detections.filter(({ on }) => (kinds as readonly string[]).includes(on)))

function matches(text: string): number {
  return unwrap(JSON.parse(text), invokedIn).envelopes.flatMap(match).length
}

const folder = resolve(import.meta.dirname, '../events')
const texts = globSync('api-call/*.json', { cwd: folder })
  .map((path) => JSON.stringify(JSON.parse(readFileSync(resolve(folder, path), 'utf8'))))
  .filter((text) => matches(text) === 0)

/** Microseconds an event. */
function time(handle: (text: string) => unknown): number {
  const start = performance.now()
  for (let i = 0; i < eventsARound; i++) handle(texts[i % texts.length] ?? '')
  return ((performance.now() - start) * 1000) / eventsARound
}

const parse: number[] = []
const whole: number[] = []
for (let round = 0; round < rounds; round++) {
  parse.push(time((text) => JSON.parse(text)))
  whole.push(time(matches))
}
const ratios = whole.map((microseconds, i) => microseconds / (parse[i] ?? Number.NaN))
console.log(`${texts.length} CloudTrail events that match none of ${detections.length} detections, ${rounds} rounds`)
console.log(
  formatTable(
    ['from bytes to', 'median an event'],
    [
      ['parsed JSON', `${median(parse).toFixed(1)} us`],
      ['"no detection matched"', `${median(whole).toFixed(1)} us`],
      ['ratio', median(ratios).toFixed(2)],
    ],
  ),
)
