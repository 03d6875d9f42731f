import { expect, test } from 'vitest'
import type { JsonObject } from '../../../../../shared/core/json.ts'
import { readAccessAnalyzer } from '../../../../../shared/sources/findings/access-analyzer.ts'
import { accessPrincipal } from '../../../../../shared/sources/findings/access-principal.ts'

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

test.each([
  [{ AWS: '*' }, 'anybody', true],
  [{ AWS: 'arn:aws:iam::999988887777:root' }, 'account 999988887777', false],
  [{ AWS: 'arn:aws:iam::111122223333:user/ops/bob' }, 'user bob', false],
  [
    { AWS: 'arn:aws:sts::999988887777:assumed-role/Ops/alice' },
    'role Ops (session alice) of account 999988887777',
    false,
  ],
  [{ AWS: 'arn:aws:sts::999988887777:federated-user/bob' }, 'federated user bob of account 999988887777', false],
  [{ AWS: 'arn:aws:organizations::999988887777:organization/o-1' }, 'organization o-1', false],
  [{ AWS: 'arn:aws:organizations::999988887777:ou/o-1/ou-2' }, 'organizational unit ou-2', false],
  [{ AWS: 'AROAEXAMPLE' }, 'AROAEXAMPLE', false],
  [
    { Federated: 'cognito-identity.amazonaws.com' },
    'whoever signs in by identity provider cognito-identity.amazonaws.com',
    true,
  ],
  [
    { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
    'whoever signs in by identity provider token.actions.githubusercontent.com',
    true,
  ],
  [{ Service: 'logs.amazonaws.com' }, 'service logs.amazonaws.com', false],
  [{ CanonicalUser: '79a59df900b949e55d96' }, 'the account of canonical user 79a59df900b9...', false],
])('%j is %s', (principal, words, isOpen) => {
  expect(accessPrincipal(principal, '111122223333')).toMatchObject({ words, isOpen })
})

test.each([{}, { AWS: '' }, { AWS: ['a'] }])('%j is nobody', (principal) => {
  expect(accessPrincipal(principal, undefined)).toBeUndefined()
})

test('what stands in the policy is said, with its conditions', () => {
  const { evidence } = readAccessAnalyzer({
    principal: { AWS: '*' },
    condition: { 'aws:PrincipalOrgID': 'o-0abc', 'aws:SourceIp': ['203.0.113.0/24'] },
  })
  expect(evidence).toEqual([
    'Principal: *',
    'Condition: aws:PrincipalOrgID is o-0abc',
    'Condition: aws:SourceIp is ["203.0.113.0/24"]',
  ])
})

test('unused access has its ID in another field, and counts', () => {
  const detail = { findingId: 'b8ae0460', findingType: 'UnusedPermission', numberOfUnusedServices: 2 }
  expect(readAccessAnalyzer(detail)).toMatchObject({
    id: 'b8ae0460',
    severity: 'information',
    evidence: ['Unused services: 2'],
  })
})

test.each([
  [{ status: 'ACTIVE', isDeleted: true }, 'closed', 'deleted'],
  [{ status: 'RESOLVED', isDeleted: true }, 'closed', 'resolved'],
])('%j is %s', (detail, state, closedAs) => {
  expect(readAccessAnalyzer(detail)).toMatchObject({ state, closedAs })
})
