import { describe, expect, test } from 'vitest'
import { otherCalls, stopActor } from '../../../detections/steps.ts'
import { isOfKind } from '../../../shared/core/event.ts'
import { isJsonObject, type JsonObject } from '../../../shared/core/json.ts'
import { sources } from '../../../shared/sources/index.ts'
import { alice, apiCall, root, session } from '../../events.ts'

function callBy(userIdentity: JsonObject) {
  const { detail } = apiCall('s3:ListBuckets', { userIdentity })
  const envelope = { source: '', 'detail-type': '', detail: isJsonObject(detail) ? detail : {} }
  const { event } = sources['api-call'].read(envelope, { accountName: () => undefined })
  if (!isOfKind(event, 'api-call')) throw new Error(`is ${event.kind}`)
  return event
}

const console = { ...alice, accessKeyId: undefined }
const deploy = session('Deploy', 'ci-42')
const denyAll = 'arn:aws:iam::aws:policy/AWSDenyAll'

describe('what else the actor did', () => {
  test.each<[who: string, userIdentity: JsonObject, attribute: string]>([
    ['a user with a key', alice, 'AttributeKey=AccessKeyId,AttributeValue=AKIAIOSFODNN7EXAMPLE'],
    ['a session of a role', deploy, 'AttributeKey=AccessKeyId,AttributeValue=ASIAIOSFODNN7EXAMPLE'],
    ['a session without a key', { ...deploy, accessKeyId: undefined }, 'AttributeKey=Username,AttributeValue=ci-42'],
    ['a user without a key', console, 'AttributeKey=Username,AttributeValue=alice'],
    ['root, whose key is empty', root, 'AttributeKey=Username,AttributeValue=root'],
  ])('%s', (_, userIdentity, attribute) => {
    const run = ['aws', 'cloudtrail', 'lookup-events', '--lookup-attributes', attribute, '--region', 'us-east-1']
    expect(otherCalls(callBy(userIdentity))).toMatchObject([{ run }])
  })

  test('nothing where the history knows no name', () => {
    expect(otherCalls(callBy({ type: 'AWSAccount', accountId: '123456789012' }))).toEqual([])
  })
})

describe('stopping the actor', () => {
  test.each<[who: string, userIdentity: JsonObject, command: string]>([
    ['a key', alice, 'iam update-access-key --user-name alice --access-key-id AKIAIOSFODNN7EXAMPLE --status Inactive'],
    ['a user', console, `iam attach-user-policy --user-name alice --policy-arn ${denyAll}`],
    ['a role', deploy, `iam attach-role-policy --role-name Deploy --policy-arn ${denyAll}`],
  ])('%s', (_, userIdentity, command) => {
    expect(stopActor(callBy(userIdentity))).toMatchObject({ run: ['aws', ...command.split(' ')] })
  })

  test.each<[who: string, userIdentity: JsonObject, step: string]>([
    ['root', root, 'reset the root password and delete the access keys of root.'],
    ['another account', { ...alice, accountId: '123456789012' }, 'have alice of account 123456789012 blocked there.'],
    [
      'a person of Identity Center',
      session('AWSReservedSSO_Admin_0123456789abcdef', 'bob@example.com'),
      'disable bob@example.com in IAM Identity Center and end their sessions there.',
    ],
    ['somebody else', { type: 'SAMLUser', userName: 'carol' }, 'block SAML user carol where they sign in.'],
  ])('%s', (_, userIdentity, step) => {
    expect(stopActor(callBy(userIdentity))).toBe(`If nobody of yours did it, ${step}`)
  })
})
