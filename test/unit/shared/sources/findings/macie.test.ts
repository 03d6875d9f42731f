import { expect, test } from 'vitest'
import type { JsonObject } from '../../../../../shared/core/json.ts'
import { readMacie } from '../../../../../shared/sources/findings/macie.ts'
import { sample } from '../../../../events.ts'

test.each([
  ['finding-policy', { who: 'role RoleToBeAssumed (session MySessionName)', evidence: [], isSample: true }],
  ['finding-sensitive-data', { who: undefined, evidence: ['Found: personal information, 65 times'], state: 'active' }],
])('%s', (path, expected) => {
  expect(readMacie(Object(sample(`macie/${path}.json`)).detail)).toMatchObject(expected)
})

test.each<[JsonObject, string | undefined]>([
  [{ iamUser: { userName: 'alice' } }, 'IAM user alice'],
  [{ type: 'Root' }, 'root'],
  [{ assumedRole: { arn: 'odd' } }, undefined],
  [{}, undefined],
])('%j is %s', (userIdentity, who) => {
  expect(readMacie({ policyDetails: { actor: { userIdentity } } }).who).toBe(who)
})

test.each([
  ['High', 'high'],
  ['Medium', 'medium'],
  ['Low', 'low'],
  [7, undefined],
])('severity %j is %s', (description, severity) => {
  expect(readMacie({ severity: { description } }).severity).toBe(severity)
})

test('what is archived is closed', () => {
  expect(readMacie({ archived: true })).toMatchObject({ state: 'closed', closedAs: 'archived', resources: [] })
})
