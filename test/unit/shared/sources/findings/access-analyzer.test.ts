import { expect, test } from 'vitest'
import type { JsonObject } from '../../../../../shared/core/json.ts'
import { readAccessAnalyzer } from '../../../../../shared/sources/findings/access-analyzer.ts'

test.each<[JsonObject, object]>([
  [{ isPublic: true }, { severity: 'high', type: 'Public access', description: 'Anybody has access.' }],
  [
    { isPublic: true, action: ['s3:GetObject', 's3:ListBucket'] },
    { description: 'Anybody may call s3:GetObject, s3:ListBucket.' },
  ],
  [{ principal: { AWS: '999988887777' } }, { severity: 'medium', who: 'account 999988887777' }],
  [{ principal: { AWS: 'arn:aws:iam::999988887777:role/Reader' } }, { who: 'role Reader of account 999988887777' }],
  [
    { error: 'ACCESS_DENIED', isPublic: true },
    { severity: 'low', type: 'Not analyzed' },
  ],
  [{}, { severity: 'medium', who: undefined, description: 'Somebody outside of the account has access.' }],
])('%j is %j', (detail, expected) => {
  expect(readAccessAnalyzer(detail)).toMatchObject(expected)
})

test.each([
  ['ACTIVE', 'active', undefined],
  ['RESOLVED', 'closed', 'resolved'],
  ['ARCHIVED', 'closed', 'archived'],
  [undefined, 'active', undefined],
])('status %s is %s', (status, state, closedAs) => {
  expect(readAccessAnalyzer({ status })).toMatchObject({ state, closedAs })
})
