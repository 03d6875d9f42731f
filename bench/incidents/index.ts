import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { answerHelp } from '../../local/run-command.ts'
import { formatTable } from '../../local/table.ts'
import { isAsGrave, severities } from '../../shared/core/severity.ts'
import { toldIn } from '../../test/world.ts'
import { everything, traffic } from '../gate/traffic.ts'
import { type Attack, anHourOfWork, asOneAttacker, eachSequence } from './attacks.ts'
import { type Played, play, type Told } from './played.ts'

const usage = `Counts the messages that attacks, ordinary work and floods make, and when the first grave one comes; in one process, without a network.

  npm run bench:incidents                       an attacker, each sequence within an hour of work, a flood
  npm run bench:incidents -- --records FOLDER   records of an attacker; ../shared/samples/cloudtrail-api
  npm run bench:incidents -- --rates 1,10,100   events a second of ordinary work; 1,10
  npm run bench:incidents -- --seed 7           another order
`

answerHelp(usage)
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '../shared/samples/cloudtrail-api' },
    rates: { type: 'string', default: '1,10' },
    seed: { type: 'string', default: '1' },
  },
})
const seed = Number(values.seed)
const problems: string[] = []
const attackMinutes = 45

function isGrave({ notification }: Told): boolean {
  const severity = severities.find((one) => one === notification.attributes['severity'])
  return severity !== undefined && isAsGrave(severity, 'high')
}

function firstGrave(told: readonly Told[]): Told | undefined {
  return told.find(isGrave)
}

function inMinutes(seconds: number | undefined): string {
  return seconds === undefined ? 'never' : (seconds / 60).toFixed(1)
}

function figuresOf(what: string, played: Played): readonly string[] {
  const { events, alerts, accounted, told, calls, milliseconds } = played
  if (alerts !== accounted) problems.push(`${what}: of ${alerts} alerts, ${accounted} were accounted for`)
  return [
    what,
    String(events),
    String(alerts),
    String(alerts - accounted),
    String(told.length),
    (calls / Math.max(1, alerts)).toFixed(1),
    (milliseconds / events).toFixed(2),
  ]
}

const rows: (readonly string[])[] = []

if (existsSync(values.records)) {
  const played = await play(await asOneAttacker(values.records, attackMinutes * 60, seed))
  rows.push(figuresOf(`one attacker, ${attackMinutes} min`, played))
  console.log(
    `One attacker: ${played.told.length} messages, the first grave one after ${inMinutes(firstGrave(played.told)?.second)} min\n`,
  )
} else {
  console.log(`No records of an attacker: there is no folder ${values.records}; say another with --records\n`)
}

const flooded = traffic(everything, 10_000, new Date('2026-11-21T00:00:00Z'), seed)
rows.push(
  figuresOf(
    'flood of 10,000 in a minute',
    await play(flooded.map((event, i) => ({ second: Math.floor((i * 60) / flooded.length), event }))),
  ),
)

/** The messages that name an attack's people; how long after the first step one is high; and after which delay the sequence is told. */
function rowOf({ id, actor, happenings }: Attack, { told }: Played): readonly string[] {
  const own = told.filter(({ notification }) =>
    new RegExp(`\\b${actor}\\b`).test(JSON.stringify(notification.messages)),
  )
  const begun = Math.min(...happenings.map(({ second }) => second))
  const grave = own.find((one) => one.second >= begun && isGrave(one))
  const whole = own.find(({ notification }) => toldIn(notification).some(({ detection }) => detection === id))
  const step = Math.max(...happenings.map(({ second }) => second).filter((second) => second <= (whole?.second ?? 0)))
  return [id, String(own.length), inMinutes(grave && grave.second - begun), inMinutes(whole && whole.second - step)]
}

const attacks = await eachSequence(seed)
for (const rate of values.rates.split(',').map(Number)) {
  const work = anHourOfWork(rate, seed)
  const alone = await play(work)
  rows.push(figuresOf(`an hour of work, ${rate} events/s`, alone))
  const perAttack: (readonly string[])[] = []
  const most = { messages: 0, unaccounted: 0 }
  for (const attack of attacks) {
    // Each in a deployment of its own: what one did first would be usual for the next.
    const played = await play([...work, ...attack.happenings])
    const row = rowOf(attack, played)
    perAttack.push(row)
    most.messages = Math.max(most.messages, Number(row[1]))
    most.unaccounted = Math.max(most.unaccounted, played.alerts - played.accounted)
    if (row[3] === 'never') problems.push(`${attack.id} is not told within work of ${rate} events/s`)
  }
  if (most.unaccounted !== 0) problems.push(`with an attack, ${most.unaccounted} alerts were not accounted for`)
  console.log(`Each sequence within an hour of work of ${rate} events/s; in minutes\n`)
  console.log(
    formatTable(['sequence', 'messages', 'from the first step to high', 'from the last step until told'], perAttack),
  )
  const ofWork = alone.told.length
  console.log(`\nAt most ${most.messages} messages an attack; ordinary work alone made ${ofWork} in the hour\n`)
}

console.log(formatTable(['what', 'events', 'alerts', 'unaccounted', 'messages', 'calls an alert', 'ms an event'], rows))
for (const problem of problems) console.error(`\nWRONG: ${problem}`)
if (problems.length > 0) process.exitCode = 1
