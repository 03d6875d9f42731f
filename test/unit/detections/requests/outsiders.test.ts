import { describe, expect, test } from 'vitest'
import { policyAudience } from '../../../../detections/requests/audience.ts'
import { type Callers, forEveryone, forForeigners, forNobodyElse, forWhoKnowsWhom, own } from '../../../policy-forms.ts'

const audienceOf = (callers: Callers, statement = {}) =>
  policyAudience(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', ...callers, ...statement }],
    }),
    own,
  )

test.each(forEveryone)('%j lets everyone in', (callers) => {
  expect(audienceOf(callers).everyone).toBe(true)
})

test.each(forForeigners)('%j lets in %s', (callers, words) => {
  expect(audienceOf(callers)).toMatchObject({ everyone: false, others: [words], isUnclear: false })
})

test.each(forWhoKnowsWhom)('%j lets in %s', (callers, words) => {
  expect(audienceOf(callers)).toMatchObject({ everyone: false, others: [words], isUnclear: true })
})

test.each(forNobodyElse)('%j lets in nobody from outside', (callers) => {
  expect(audienceOf(callers)).toMatchObject({ everyone: false, others: [] })
})

test.each([...forEveryone, ...forForeigners.map(([callers]) => callers)])('%j denied lets nobody in', (callers) => {
  expect(audienceOf(callers, { Effect: 'Deny' })).toMatchObject({ everyone: false, others: [] })
})

describe('a service without a condition', () => {
  const logs = { Principal: { Service: 'cloudtrail.amazonaws.com' } }

  test.each([
    [{ Action: 's3:GetBucketAcl', Resource: 'arn:aws:s3:::logs' }],
    [{ Action: 's3:PutObject', Resource: `arn:aws:s3:::logs/AWSLogs/${own}/*` }],
  ])('%j is for this account alone', (statement) => {
    expect(audienceOf(logs, statement).others).toEqual([])
  })

  test('may write what others have it write', () => {
    expect(audienceOf(logs, { Action: 's3:PutObject', Resource: 'arn:aws:s3:::logs/*' })).toMatchObject({
      others: ['every account through cloudtrail.amazonaws.com'],
      deliversOnly: true,
    })
  })
})

test('one who is known to be an outsider is named first, and decides', () => {
  const both = { Principal: { AWS: ['AIDAEXAMPLEUSERIDXYZ1', '123456789012'] } }
  expect(audienceOf(both)).toMatchObject({
    others: ['account 123456789012', 'identity AIDAEXAMPLEUSERIDXYZ1 (yours or another)'],
    isUnclear: false,
  })
})

/** What every call fulfils beside what the policy asks for. */
const alwaysMet = {
  Bool: { 'aws:SecureTransport': 'true' },
  StringNotEquals: { 'aws:RequestedRegion': 'ap-east-1' },
  Null: { 'aws:PrincipalType': 'false' },
  'ForAllValues:StringEquals': { 'aws:TagKeys': 'team' },
}

test.each([...forEveryone, ...forNobodyElse, ...[...forForeigners, ...forWhoKnowsWhom].map(([callers]) => callers)])(
  '%j says the same beside what every call fulfils',
  (callers) => {
    expect(audienceOf({ ...callers, Condition: { ...alwaysMet, ...callers.Condition } })).toEqual(audienceOf(callers))
  },
)
