import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyAudience } from '../../../../detections/requests/audience.ts'
import { readGrant } from '../../../../detections/requests/identity/grants.ts'
import { publicStatements as publicIn } from '../../../../detections/requests/outsiders.ts'
import { allowedActions, readStatements } from '../../../../detections/requests/policy-document.ts'
import type { Json } from '../../../../shared/core/json.ts'
import { json } from '../../../arbitraries.ts'

const own = '111122223333'
const publicStatements = (document: Json | undefined) => publicIn(document, own)

const policy = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: statement })
const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }

test.each([
  [{ ...allow, Principal: '*' }, true],
  [{ ...allow, Principal: { AWS: '*' } }, true],
  [{ ...allow, Principal: { AWS: ['111122223333', '*'] } }, true],
  [
    [
      { ...allow, Principal: { Service: 's3.amazonaws.com' } },
      { ...allow, Principal: '*' },
    ],
    true,
  ],
  [{ ...allow, Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }, true],
  [{ ...allow, Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abc' } } }, false],
  [{ ...allow, Principal: '*', Condition: { ArnLike: { 'AWS:SourceArn': 'arn:aws:sns:*' } } }, false],
  [{ ...allow, Principal: '*', Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }, false],
  [{ ...allow, Principal: '*', Condition: { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '0.0.0.0/0'] } } }, true],
  [{ ...allow, Principal: '*', Condition: { IpAddress: { 'aws:SourceIp': '::/0' } } }, true],
  [{ ...allow, Principal: '*', Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-abc' } } }, true],
  [{ ...allow, Principal: '*', Condition: { StringLike: { 'aws:PrincipalArn': '*' } } }, true],
  [{ ...allow, Principal: '*', Condition: { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } } }, false],
  [{ ...allow, NotPrincipal: { AWS: '111122223333' } }, true],
  [{ ...allow, Principal: '*', Condition: { Null: { 'aws:PrincipalOrgID': 'false' } } }, true],
  [{ ...allow, Principal: '*', Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-abc' } } }, true],
  [{ ...allow, Principal: '*', Condition: { IpAddressIfExists: { 'aws:SourceIp': '203.0.113.0/24' } } }, true],
  [{ ...allow, Principal: '*', Condition: { 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-a/*' } } }, true],
  [{ ...allow, Principal: '*', Condition: { StringLike: { 'aws:PrincipalOrgID': 'o-*' } } }, true],
  [{ ...allow, Principal: '*', Condition: { StringLike: { 'aws:PrincipalAccount': '????????????' } } }, true],
  [{ ...allow, Principal: '*', Condition: { StringLike: { 'aws:PrincipalArn': '**' } } }, true],
  [{ ...allow, Principal: '*', Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/x' } } }, true],
  [{ ...allow, Principal: '*', Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:*' } } }, false],
  [{ ...allow, Principal: '*', Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:*:*:111122223333:*' } } }, false],
  [{ ...allow, Principal: '*', Condition: { StringEquals: { 'aws:PrincipalTag/team': 'x' } } }, true],
  [{ ...allow, Principal: '*', Condition: { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } } }, true],
  [{ ...allow, Effect: 'Deny', Principal: '*' }, false],
  [{ ...allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' } }, false],
  [{ ...allow }, false],
])('%j lets everyone in: %s', (statement, everyone) => {
  expect(publicStatements(policy(statement)).length > 0).toBe(everyone)
  expect(publicStatements(JSON.parse(policy(statement))).length > 0, 'as an object').toBe(everyone)
  const encoded = encodeURIComponent(policy(statement))
  expect(publicStatements(encoded).length > 0, 'URL-encoded').toBe(everyone)
  expect(publicStatements(encoded.replaceAll('%2C', '%2C+')).length > 0, 'as a form is encoded').toBe(everyone)
  expect(publicStatements(encodeURIComponent(encoded)).length > 0, 'URL-encoded twice').toBe(everyone)
  expect(publicStatements(`\uFEFF ${policy(statement)}`).length > 0, 'with a byte order mark').toBe(everyone)
  expect(publicStatements(JSON.stringify(policy(statement))).length > 0, 'as a text of JSON').toBe(everyone)
})

const eighths = Array.from({ length: 200 }, (_, i) => `${i}.0.0.0/8`)

test.each([
  { StringLike: { 'aws:PrincipalAccount': ['0*', '1*', '2*', '3*', '4*', '5*', '6*', '7*', '8*', '9*'] } },
  { StringLike: { 'aws:SourceAccount': '1*' } },
  { StringLike: { 'aws:userid': 'A*' } },
  { StringLike: { 'aws:SourceVpce': 'vpce-*' } },
  { StringLike: { 'aws:SourceVpc': 'vpc-?*' } },
  { StringLike: { 'aws:PrincipalOrgID': 'o-*' } },
  { IpAddress: { 'aws:SourceIp': eighths } },
  { Bool: { 'aws:SecureTransport': 'true' } },
  { DateLessThan: { 'aws:CurrentTime': '2099-01-01T00:00:00Z' } },
  { 'ForAllValues:StringEquals': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/*' } },
])('%j keeps nobody out', (Condition) => {
  expect(publicStatements(policy({ ...allow, Principal: '*', Condition }))).toHaveLength(1)
})

test.each([
  { StringLike: { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/*' } },
  { StringLike: { 'aws:userid': 'AROAEXAMPLEROLEIDXYZ1:*' } },
  { StringEquals: { 'aws:SourceVpce': 'vpce-0123456789abcdef0' } },
  { IpAddress: { 'aws:SourceIp': ['198.51.100.0/24', '203.0.113.0/24'] } },
])('%j keeps others out', (Condition) => {
  expect(publicStatements(policy({ ...allow, Principal: '*', Condition }))).toEqual([])
})

test('lists the actions that are allowed', () => {
  expect(
    allowedActions(policy([allow, { Effect: 'Deny', Action: 'x:y' }, { Effect: 'Allow', NotAction: 'z:*' }])),
  ).toEqual(['s3:GetObject'])
})

test('never throws, whatever the document is', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        json,
        fc.string(),
        json.map((value) => ({ Statement: value })),
      ),
      (document) => {
        const whole = JSON.parse(JSON.stringify(document))
        for (const form of [whole, JSON.stringify(whole)]) {
          readStatements(form)
          publicStatements(form)
          policyAudience(form, own)
          readGrant(form)
        }
      },
    ),
  )
})
