import { expect, test } from 'vitest'
import { readGrant } from '../../../../detections/requests/identity/grants.ts'
import type { Json, JsonObject } from '../../../../shared/core/json.ts'

/** The part of a statement that says what it allows. */
type Part = Readonly<Record<string, Json | undefined>>

const grantOf = (...statements: readonly Part[]) =>
  readGrant(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: statements.map((statement) => ({ Effect: 'Allow', Resource: '*', ...statement })),
    }),
  )

/** What stands in a policy for a value of the request. */
const variable = (name: string) => `\${${name}}`

const letters = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `${letter}*`)

test.each<[Part, string]>([
  [{ Action: '*' }, 'do everything'],
  [{ Action: '*:*' }, 'do everything'],
  [{ Action: letters }, 'do everything'],
  [{ Action: '**', Condition: {} }, 'do everything'],
  [{ Action: '*:?*', Resource: 'arn:aws:*:*:111122223333:*' }, 'do everything'],
  [{ Action: '*', Resource: undefined, NotResource: 'arn:aws:s3:::bucket' }, 'do everything'],
  [{ Action: '*', Resource: 'arn:*' }, 'do everything'],
  [{ Action: '*', Resource: 'arn:aws:*:*:*:*' }, 'do everything'],
  [{ Action: '*', Resource: `arn:${variable('aws:Partition')}:*` }, 'do everything'],
  [{ NotAction: 's3:*' }, 'do nearly everything'],
  [{ NotAction: 'iam:CreateUser' }, 'do nearly everything'],
  [{ NotAction: ['iam:*Policy*', 'organizations:*'] }, 'do nearly everything'],
  [{ Action: 'iam:*' }, 'call iam:*'],
  [{ Action: 'IAM:*', Resource: 'arn:aws:iam::*:*' }, 'call IAM:*'],
  [{ Action: 'iam:*', Resource: `arn:aws:iam::${variable('aws:PrincipalAccount')}:*` }, 'call iam:*'],
])('%j makes an administrator, who may %s', (statement, words) => {
  expect(grantOf(statement)).toEqual({ everything: true, words })
})

test.each<[Part, string]>([
  [{ NotAction: 'iam:*' }, 'do everything but iam:*'],
  [{ NotAction: ['iam:*', 'organizations:*', 'account:*'] }, 'do everything but iam:*, organizations:* and 1 more'],
  [{ Action: 'iam:Put*' }, 'call iam:Put*'],
  [{ Action: 'iam:*Policy*' }, 'call iam:*Policy*'],
  [{ Action: 'iam:P?ssRole' }, 'call iam:P?ssRole'],
  [{ Action: '*:PassRole' }, 'call *:PassRole'],
  [{ Action: 'iam:PassRole', Resource: 'arn:aws:iam::*:role/*' }, 'call iam:PassRole'],
  [{ Action: 'iam:PassRole', Resource: 'arn:aws-cn:iam::111122223333:*' }, 'call iam:PassRole'],
  [
    { Action: 'iam:PassRole', Resource: undefined, NotResource: 'arn:aws:iam::111122223333:role/Admin' },
    'call iam:PassRole',
  ],
  [
    { Action: 'iam:*', Resource: `arn:aws:iam::*:user/${variable('aws:username')}` },
    'give themselves every permission by iam:*',
  ],
  [
    { Action: 'iam:PutUserPolicy', Resource: `arn:aws:iam::111122223333:user/${variable('aws:username')}` },
    'give themselves every permission by iam:PutUserPolicy',
  ],
  [{ Action: '*', Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }, 'do everything under a condition'],
])('%j gives the means to become one: they may %s', (statement, words) => {
  expect(grantOf(statement)).toEqual({ everything: false, words })
})

test('pieces of everything in several statements are everything', () => {
  expect(grantOf(...letters.map((Action) => ({ Action })))?.everything).toBe(true)
})

test.each<JsonObject>([
  { Bool: { 'aws:SecureTransport': 'true' } },
  { DateGreaterThan: { 'aws:CurrentTime': '2020-01-01T00:00:00Z' } },
  { StringLike: { 'aws:RequestedRegion': '*' } },
  { StringNotEquals: { 'aws:RequestedRegion': 'ap-east-1' } },
  { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } },
  { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
  { Null: { 'aws:MultiFactorAuthAge': 'true' } },
  { Null: { 'aws:PrincipalArn': 'false' } },
  { StringEquals: { 'aws:username': variable('aws:username') } },
  { StringEquals: { 'aws:PrincipalTag/team': variable('aws:PrincipalTag/team') } },
  { StringEquals: { 'aws:PrincipalAccount': '111122223333' } },
  { StringEquals: { 'aws:ResourceAccount': '111122223333' } },
  { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } },
  { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } },
  { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'team' } },
  { StringEqualsIfExists: { 'ec2:InstanceType': 't3.micro' } },
])('under %j everything is everything', (Condition) => {
  expect(grantOf({ Action: '*', Condition })).toEqual({ everything: true, words: 'do everything' })
  expect(grantOf({ Action: 'iam:PassRole', Condition })?.words).toBe('call iam:PassRole')
})

test.each<JsonObject>([
  { Action: 's3:*' },
  { Action: ['ec2:*', 'rds:*', 's3:*', 'lambda:*', 'dynamodb:*'] },
  { Action: ['s3:Get*', 's3:List*'], Resource: 'arn:aws:s3:::orders/*' },
  { Action: ['iam:Get*', 'iam:List*', 'iam:Simulate*', 'iam:Generate*'] },
  { Action: ['iam:TagRole', 'iam:CreateServiceLinkedRole'] },
  { Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/orders-task' },
  { Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/orders-*' },
  { Action: 'iam:PassRole', Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } } },
  {
    Action: 'iam:AttachRolePolicy',
    Condition: { ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/ReadOnlyAccess' } },
  },
  { Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::123456789012:role/Deploy' },
  {
    Action: ['iam:ChangePassword', 'iam:CreateAccessKey', 'iam:DeleteAccessKey', 'iam:UpdateLoginProfile'],
    Resource: `arn:aws:iam::*:user/${variable('aws:username')}`,
  },
  { Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: 'arn:aws:kms:us-east-1:111122223333:key/*' },
  { Action: 'ec2:*', Condition: { StringEquals: { 'aws:ResourceTag/owner': variable('aws:username') } } },
  { NotAction: '*' },
  { Action: '*', Resource: undefined, NotResource: '*' },
  { NotAction: 's3:*', Resource: 'arn:aws:s3:::orders/*' },
  { Effect: 'Deny', Action: '*' },
  { Effect: 'Deny', NotAction: 'iam:*' },
  { Action: '*', Resource: 'arn:aws:s3:::orders' },
])('%j is ordinary work', (statement) => {
  expect(grantOf(statement)).toBeUndefined()
})
