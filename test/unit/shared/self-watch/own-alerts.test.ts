import { expect, test } from 'vitest'
import { byBothRoutes } from '../../../../shared/self-watch/own-alerts.ts'

const alert = (severity: string, detection: string) => ({
  subject: 'x',
  messages: { default: 'x' },
  attributes: { severity, detection },
})

/** Publishes by two routes of which some fail. Returns what arrived where, and whether it counts as published. */
async function publish(notification: ReturnType<typeof alert>, broken: readonly string[] = []) {
  const arrived: string[] = []
  const secondFailures: unknown[] = []
  const route = (name: string) => async () => {
    if (broken.includes(name)) throw new Error(`${name} is broken`)
    arrived.push(name)
  }
  const both = byBothRoutes(route('first'), route('second'), (error) => secondFailures.push(error))
  const failure = await both(notification).then(
    () => undefined,
    (error: unknown) => String(error),
  )
  return { arrived, failure, secondFailures: secondFailures.length }
}

const own = alert('critical', 'audit-trail/own-topic-cut-off')

test('what is critical about Tocsin goes by both routes, and the first decides', async () => {
  expect(await publish(own)).toEqual({ arrived: ['first', 'second'], failure: undefined, secondFailures: 0 })
  expect(await publish(own, ['first'])).toMatchObject({ arrived: ['second'], failure: 'Error: first is broken' })
  expect(await publish(own, ['second'])).toEqual({ arrived: ['first'], failure: undefined, secondFailures: 1 })
})

test.each([
  ['critical', 'audit-trail/trail-deleted'],
  ['high', 'audit-trail/own-topic-cut-off'],
  ['critical', 'custom/own-topic'],
])('what is %s, of %s, goes to the first topic alone', async (severity, detection) => {
  expect((await publish(alert(severity, detection))).arrived).toEqual(['first'])
})
