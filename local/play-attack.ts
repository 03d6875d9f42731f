import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dynamoDbOfFunction } from '../shared/aws/dynamodb-client.ts'
import { createDynamoDbStore } from '../shared/aws/dynamodb-store.ts'
import { readAwsAccess } from '../shared/config.ts'
import { amount } from '../shared/core/amount.ts'
import { clock } from '../shared/lambda/clock.ts'
import { attack } from './attack.ts'
import type { Delivery, EmbeddedAws } from './embedded-aws.ts'
import { loadHandler } from './functions.ts'
import { findIncident } from './incident/find-incident.ts'
import { pageOf } from './incident/page.ts'
import { invocation } from './invocation.ts'
import { formatTable } from './table.ts'

const secondsApart = 10

/** By then all that waited for an update was told. */
const minutesAfter = 25

/** An attack as it came, and what was told of it. */
export interface PlayedAttack {
  readonly calls: number
  readonly seconds: number
  readonly told: readonly { readonly second: number; readonly delivery: Delivery }[]
  /** Its incident, as a page in a file. */
  readonly page: string
}

export interface Stage {
  readonly aws: EmbeddedAws
  readonly moveClock: (seconds: number) => void
  readonly take: () => Promise<readonly Delivery[]>
}

/** Lets somebody with a stolen key do thirty things within five minutes, and writes the page of the incident. */
export async function playAttack({ aws, moveClock, take }: Stage): Promise<PlayedAttack> {
  const [handler, { handler: sweep }] = await Promise.all([loadHandler('apiCall'), import('../functions/sweep.ts')])
  moveClock(3600)
  const start = clock.now()
  const calls = await attack(start, secondsApart)
  const told: { second: number; delivery: Delivery }[] = []
  const note = async (): Promise<void> => {
    const second = Math.round((clock.now().getTime() - start.getTime()) / 1000)
    for (const delivery of await take()) told.push({ second, delivery })
  }
  for (const [i, call] of calls.entries()) {
    await handler(call, invocation(aws.functionArn))
    if ((i * secondsApart) % 60 === 0) await sweep({}, invocation(aws.functionArn))
    await note()
    moveClock(secondsApart)
  }
  for (let minute = 0; minute < minutesAfter; minute++) {
    await sweep({}, invocation(aws.functionArn))
    await note()
    moveClock(60)
  }
  const ids = told.map(({ delivery }) => delivery.attributes['incident'] ?? '')
  return { calls: calls.length, seconds: calls.length * secondsApart, told, page: await writePageOf(ids, aws) }
}

async function writePageOf(ids: readonly string[], aws: EmbeddedAws): Promise<string> {
  const now = (): Date => clock.now()
  const store = createDynamoDbStore(
    aws.environment['TOCSIN_TABLE'] ?? '',
    now,
    dynamoDbOfFunction(readAwsAccess(aws.environment), now),
  )
  const views = await Promise.all([...new Set(ids)].map((id) => findIncident(store, now, id)))
  const path = join(mkdtempSync(join(tmpdir(), 'tocsin-')), 'incident.html')
  writeFileSync(path, pageOf(views.filter((view) => view !== undefined)), { mode: 0o600 })
  return path
}

/** What was told of it, and when. */
export function attackInWords({ calls, seconds, told, page }: PlayedAttack, width: number): string {
  const rows = told.map(({ second, delivery: { subject, attributes } }) => [
    `after ${Math.floor(second / 60)} min`,
    attributes['severity'] ?? '',
    subject.replace(/^\[[A-Z]+\] /, ''),
  ])
  return [
    `And an attack: ${calls} calls with a stolen key within ${seconds / 60} minutes.`,
    `One incident, told in ${amount(told.length, 'message')}:\n`,
    formatTable(['told', 'severity', 'subject'], rows, width),
    `\nIts page, with the evidence of each alert and what to do:\n${page}`,
  ].join('\n')
}
