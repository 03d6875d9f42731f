import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type EmbeddedAws, startEmbeddedAws } from '../../local/embedded-aws.ts'
import { invocation } from '../../local/invocation.ts'

let aws: EmbeddedAws

beforeAll(async () => {
  aws = await startEmbeddedAws()
  Object.assign(process.env, aws.environment)
})

afterEach(() => {
  vi.useRealTimers()
})

afterAll(async () => {
  await aws.stop()
})

test('whoever may invoke it, the digest of each day comes at its time', async () => {
  const { handler } = await import('../../functions/digest.ts')
  const invoke = (payload: unknown) => handler(payload, invocation(aws.functionArn))
  vi.useFakeTimers({ now: new Date('2026-11-21T14:00:00Z'), toFake: ['Date'] })
  for (const payload of [
    { scheduledAt: '2026-11-22T08:00:00Z' },
    { scheduledAt: '2096-01-01T00:00:00Z' },
    { day: '2026-11-22' },
    { day: 'x'.repeat(5000) },
    { day: '2026-11-31' },
  ]) {
    await expect(invoke(payload)).rejects.toThrow(/^There is no digest of "[^"]{10,50}" yet/)
  }
  expect(await invoke({ day: '2026-11-21' })).toEqual({ day: '2026-11-21', sent: true })
  expect(await invoke({ day: '2026-11-21' })).toEqual({ day: '2026-11-21', sent: false })
  vi.setSystemTime(new Date('2026-11-22T08:00:03Z'))
  const scheduled = { scheduledAt: '2026-11-22T08:00:00Z' }
  expect(await invoke(scheduled)).toEqual({ day: '2026-11-21', sent: true })
  expect(await invoke(scheduled)).toEqual({ day: '2026-11-21', sent: false })
  expect(await aws.receive()).toHaveLength(2)
})
