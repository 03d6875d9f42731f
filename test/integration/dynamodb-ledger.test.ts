import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type EmbeddedAws, startEmbeddedAws } from '../../local/embedded-aws.ts'
import { alertId } from '../../shared/core/ids.ts'
import type { Ledger } from '../../shared/gate/ledger.ts'

let aws: EmbeddedAws
let ledger: Ledger
let id = alertId('T-0')
let tests = 0

beforeAll(async () => {
  aws = await startEmbeddedAws()
  Object.assign(process.env, aws.environment)
  const { createDynamoDbLedger } = await import('../../shared/aws/dynamodb-ledger.ts')
  ledger = createDynamoDbLedger(aws.environment['TOCSIN_TABLE'] ?? '')
})

beforeEach(() => {
  id = alertId(`T-${tests++}`)
})

afterAll(async () => {
  await aws.stop()
})

const after = (seconds: number): Date => new Date(Date.parse('2026-11-21T14:00:00Z') + seconds * 1000)

test('a lease keeps others away, and ends by itself before Lambda tries again', async () => {
  expect(await ledger.claim(id, after(0))).toBe('claimed')
  expect(await ledger.claim(id, after(29))).toBe('leased')
  expect(await ledger.claim(id, after(31))).toBe('claimed')
  expect(await ledger.claim(id, after(32))).toBe('leased')
})

test('what was confirmed is remembered for a day', async () => {
  await ledger.claim(id, after(0))
  await ledger.confirm(id, after(1))
  expect(await ledger.claim(id, after(3600))).toBe('confirmed')
  expect(await ledger.claim(id, after(24 * 3600))).toBe('confirmed')
  expect(await ledger.claim(id, after(24 * 3600 + 2))).toBe('claimed')
})

test('of twenty at once, one gets the lease', async () => {
  const claims = await Promise.all(Array.from({ length: 20 }, () => ledger.claim(id, after(0))))
  expect(claims.filter((claim) => claim === 'claimed')).toHaveLength(1)
  expect(claims.filter((claim) => claim === 'leased')).toHaveLength(19)
})
