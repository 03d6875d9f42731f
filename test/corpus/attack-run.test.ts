import { expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { sequences } from '../../detections/sequences/index.ts'
import { attack } from '../../local/attack.ts'
import { alertsIn, createWorld } from '../world.ts'

const start = new Date('2026-11-21T14:00:00Z')
const secondsApart = 40

/** Each call as it comes, and the sweeper each minute, until an hour after the last. */
async function play() {
  const world = createWorld(detections, { sequences, start })
  const calls = [...(await attack(start, secondsApart))]
  const raised: { readonly subject: string; readonly severity: string; readonly at: number }[] = []
  const toldAt: number[] = []
  const end = calls.length * secondsApart + 3 * 3600
  for (let second = 0; second < end; second += 10) {
    if (second % secondsApart === 0) {
      const call = calls.shift()
      const result = call === undefined ? undefined : await world.deliver(call)
      for (const { subject, severity } of result?.published ?? []) raised.push({ subject, severity, at: second })
    }
    if (second % 60 === 0) await world.sweep()
    while (toldAt.length < world.published.length) toldAt.push(second)
    world.advance(10)
  }
  return { world, raised, toldAt }
}

test('an attack of thirty calls is one incident of few messages, which hide nothing', async () => {
  const { world, raised, toldAt } = await play()
  const { published } = world
  expect(published.length, 'messages').toBeLessThanOrEqual(9)
  expect(new Set(published.map(({ attributes }) => attributes['incident'])).size).toBe(1)
  const text = published.map(({ messages }) => messages.default.replace(/\s+/g, ' ')).join('\n')
  const acts = [
    'port 22',
    'port 3389',
    'port 5432',
    'port 6379',
    'shared EBS snapshot',
    'created access key AKIAI44QH8DHBEXAMPLE for backup',
  ]
    .concat('gave backup a password', 'removed the MFA device', 'switched off versioning', 'scheduled KMS key')
    .concat('gave database orders a public address', 'deleted flow log', 'stopped the logging of trail main')
  for (const act of acts) expect(text).toContain(act)
  const [critical] = raised.filter(({ severity }) => severity === 'critical')
  expect(critical?.subject).toContain('stopped the logging of trail main')
  expect(toldAt).toContain(critical?.at)
  const { data } = await world.digest('2026-11-21')
  const told = Number(data['published']) + Number(data['counted'])
  expect(told, 'the digest counts what the messages tell of').toBe(published.map(alertsIn).reduce((sum, n) => sum + n))
})
