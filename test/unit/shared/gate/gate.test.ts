import { describe, expect, test } from 'vitest'
import { compileAllowRules } from '../../../../shared/allow-rules.ts'
import type { AllowEntry } from '../../../../shared/config.ts'
import { createGate } from '../../../../shared/gate/gate.ts'
import type { Ledger } from '../../../../shared/gate/ledger.ts'
import { alertOf } from '../../../alert.ts'
import { apiCall, session } from '../../../events.ts'
import { memoryLedger, now } from '../../../run.ts'

function gateWith(overrides: { readonly ledger?: Partial<Ledger>; readonly allow?: readonly AllowEntry[] } = {}) {
  const failures: unknown[] = []
  const gate = createGate({
    ledger: { ...memoryLedger(), ...overrides.ledger },
    allowRules: compileAllowRules({ allow: overrides.allow ?? [] }),
    now: () => now,
    ledgerFailed: (error) => failures.push(error),
  })
  return { gate, failures }
}

test('an alert goes out once: claimed, then leased, then known as sent', async () => {
  const { gate } = gateWith()
  expect(await gate.admit(alertOf())).toEqual({ kind: 'publish', notes: [] })
  expect(await gate.admit(alertOf())).toEqual({ kind: 'retry' })
  await gate.confirm(alertOf())
  expect(await gate.admit(alertOf())).toEqual({ kind: 'hold', reason: 'duplicate: this alert was published before' })
})

test('another event, and another detection, are other alerts', async () => {
  const { gate } = gateWith()
  await gate.admit(alertOf())
  expect(await gate.admit(alertOf(apiCall('iam:DeleteUser')))).toMatchObject({ kind: 'publish' })
  expect(await gate.admit(alertOf(undefined, { id: 'identity/other' }))).toMatchObject({ kind: 'publish' })
})

test('without its memory it publishes, and says that it could not check', async () => {
  const down = async () => {
    throw new Error('ThrottlingException')
  }
  const { gate, failures } = gateWith({ ledger: { claim: down, confirm: down } })
  expect(await gate.admit(alertOf())).toEqual({
    kind: 'publish',
    notes: ['It could not be checked whether this alert was sent before.'],
  })
  await gate.confirm(alertOf())
  expect(await gate.admit(alertOf())).toMatchObject({ kind: 'publish' })
  expect(failures, 'it is asked once: each try costs time').toHaveLength(1)
})

describe('the allow list', () => {
  const entry = { detection: 'identity/example', reason: 'the pipeline does it', expires: '2026-11-21' }
  const byRole = alertOf(
    apiCall('iam:CreateUser', { userIdentity: session('Deploy', 'ci-42'), requestParameters: { userName: 'ci-bot' } }),
  )

  test.each<[AllowEntry, boolean]>([
    [entry, true],
    [{ ...entry, expires: '2026-11-20' }, false],
    [{ ...entry, detection: 'identity/other' }, false],
    [{ ...entry, actor: 'arn:aws:iam::*:role/Deploy' }, true],
    [{ ...entry, actor: 'role Deploy*' }, true],
    [{ ...entry, actor: 'arn:aws:iam::*:role/Admin' }, false],
    [{ ...entry, resource: 'ci-*' }, true],
    [{ ...entry, resource: 'ci-*', actor: '*Admin*' }, false],
    [{ ...entry, resource: 'alice' }, false],
  ])('%j', async (allow, held) => {
    const admission = await gateWith({ allow: [allow] }).gate.admit(byRole)
    expect(admission.kind).toBe(held ? 'hold' : 'publish')
    if (admission.kind === 'hold') expect(admission.reason).toBe('allowed by tocsin.config.ts: the pipeline does it')
  })
})
