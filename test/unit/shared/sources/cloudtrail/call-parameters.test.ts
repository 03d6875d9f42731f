import { expect, test } from 'vitest'
import { readCallParameters } from '../../../../../shared/sources/cloudtrail/call-parameters.ts'

const call = 'iam:PutUserPolicy'
const policy = '{"Version":"2012-10-17","Statement":[]}'
const pathsOf = (policyDocument: null | string | number | readonly string[] | object, hasFailed = false) =>
  readCallParameters(
    JSON.parse(JSON.stringify({ userName: 'bob', policyName: 'own', policyDocument })),
    call,
    hasFailed,
  ).withheld?.paths

test.each([
  ['plain', policy],
  ['an object', JSON.parse(policy)],
  ['URL-encoded', encodeURIComponent(policy)],
  ['URL-encoded as a form', encodeURIComponent(policy).replaceAll('%2C', '%2C+')],
  ['URL-encoded twice', encodeURIComponent(encodeURIComponent(policy))],
  ['after a byte order mark', `\uFEFF${policy}`],
  ['in a text of JSON', JSON.stringify(policy)],
])('a policy is seen that is %s', (_, document) => {
  expect(pathsOf(document)).toBeUndefined()
})

test.each([
  null,
  '',
  '***',
  '<redacted>',
  policy.slice(0, 20),
  '{}',
  {},
  7,
  [policy],
  { omitted: true },
  '{"statement":[]}',
])('a policy counts as withheld that is %j, and was taken by IAM', (document) => {
  expect(pathsOf(document)).toEqual([['policyDocument']])
})

test('what IAM refused may be no policy at all', () => {
  expect(pathsOf('nonsense', true)).toBeUndefined()
})

test('what CloudTrail left out is withheld, also where the flag is a text', () => {
  const stated = { omitted: 'true', originalSize: '120000' }
  expect(readCallParameters(stated, call, false).withheld).toMatchObject({ all: true, bytes: 120_000 })
})

test('so do other policies that cannot be read, but not one that was taken away', () => {
  const read = (accessPolicies: null | string) =>
    readCallParameters({ domainName: 'd', accessPolicies }, 'es:UpdateDomainConfig', false).withheld?.paths
  expect(read('<hidden>')).toEqual([['accessPolicies']])
  expect(read(null)).toEqual([['accessPolicies']])
  expect(read('')).toBeUndefined()
  expect(read(policy)).toBeUndefined()
})
