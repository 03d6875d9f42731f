import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { principalOf } from '../../../../shared/core/principal.ts'
import { parseActorPattern, parseResourcePattern } from '../../../../shared/gate/name-patterns.ts'
import { readActor, userIdentity } from '../../../../shared/sources/cloudtrail/actor.ts'
import { alice, centralRoot, root, session } from '../../../events.ts'

const account = '111122223333'
const other = '123456789012'

function role(arn: string, sessionName = 'ci-42') {
  const userName = arn.split('/').at(-1) ?? ''
  const accountId = arn.split(':')[4]
  return {
    ...session(userName, sessionName),
    accountId,
    arn: `arn:aws:sts::${accountId}:assumed-role/${userName}/${sessionName}`,
    sessionContext: { sessionIssuer: { type: 'Role', arn, accountId, userName } },
  }
}

const user = (path: string) => ({
  ...alice,
  arn: `arn:aws:iam::${account}:user${path}`,
  userName: path.split('/').at(-1),
})

const keyRotation = role(`arn:aws:iam::${account}:role/KeyRotation`)
const person = role(
  `arn:aws:iam::${account}:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_0123456789abcdef`,
  'bob@example.com',
)
const autoScaling = role(
  `arn:aws:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`,
  'AutoScaling',
)

function fits(pattern: string, identity: object): boolean {
  const parsed = parseActorPattern(pattern)
  if (!parsed.ok) throw new Error(parsed.problem)
  return parsed.value(principalOf(readActor(userIdentity.parse(identity), account), account), account)
}

describe('a pattern for an actor', () => {
  test.each<[string, string, object, boolean]>([
    ['the role', 'arn:aws:iam::111122223333:role/KeyRotation', keyRotation, true],
    ['the role of the account of the alert', 'arn:aws:iam::*:role/KeyRotation', keyRotation, true],
    ['the role by its name', 'KeyRotation', keyRotation, true],
    ['roles by how their names begin', 'arn:aws:iam::*:role/Key*', keyRotation, true],
    ['a service-linked role by its name', '*AWSServiceRoleForAutoScaling*', autoScaling, true],
    ['a service-linked role by its ARN', 'arn:aws:iam::*:role/aws-service-role/*', autoScaling, true],
    ['a user', 'arn:aws:iam::*:user/alice', alice, true],
    ['a user by name', 'alice', alice, true],
    ['root', 'arn:aws:iam::*:root', root, true],
    ['root by name', 'root', root, true],
    ['a service', 'backup.amazonaws.com', { type: 'AWSService', invokedBy: 'backup.amazonaws.com' }, true],
    ['a person of Identity Center', 'bob@example.com', person, true],

    ['not a user at the path /role/', 'arn:aws:iam::*:role/KeyRotation', user('/role/KeyRotation'), false],
    [
      'not a role at another path',
      'arn:aws:iam::*:role/KeyRotation',
      role(`arn:aws:iam::${account}:role/x/KeyRotation`),
      false,
    ],
    [
      "not another account's role",
      'arn:aws:iam::*:role/KeyRotation',
      role(`arn:aws:iam::${other}:role/KeyRotation`),
      false,
    ],
    ["not another account's role by name", 'KeyRotation', role(`arn:aws:iam::${other}:role/KeyRotation`), false],
    [
      "another account's role where it is named",
      `arn:aws:iam::${other}:role/KeyRotation`,
      role(`arn:aws:iam::${other}:role/KeyRotation`),
      true,
    ],
    [
      'not a role whose path holds an ARN',
      'arn:aws:iam::*:role/KeyRotation',
      role(`arn:aws:iam::${account}:role/a:role/KeyRotation`),
      false,
    ],
    ['not a session of that name', 'KeyRotation', role(`arn:aws:iam::${account}:role/Admin`, 'KeyRotation'), false],
    [
      'not a source identity of that name',
      'KeyRotation',
      { ...keyRotation, sessionContext: { sessionIssuer: { userName: 'Admin' }, sourceIdentity: 'KeyRotation' } },
      false,
    ],
    [
      'not a federated user of that name',
      'KeyRotation',
      { type: 'FederatedUser', accountId: account, arn: `arn:aws:sts::${account}:federated-user/KeyRotation` },
      false,
    ],
    [
      'not who a provider says it is',
      'alice',
      { type: 'WebIdentityUser', accountId: account, userName: 'alice' },
      false,
    ],
    ['not a user called root', 'root', user('/root'), false],
    ['not a user called as a service', 'backup.amazonaws.com', user('/backup.amazonaws.com'), false],
    ['not a role called as a service', 'backup*', role(`arn:aws:iam::${account}:role/backup.amazonaws.com`), false],
    [
      'not a service that somebody else acts through',
      'backup.amazonaws.com',
      { ...alice, invokedBy: 'backup.amazonaws.com' },
      false,
    ],
    [
      'not a session that is named after a person by whoever took the role',
      'bob@example.com',
      session('Admin', 'bob@example.com'),
      false,
    ],
    [
      'not a role that only looks like one of Identity Center',
      'bob@example.com',
      role(`arn:aws:iam::${account}:role/AWSReservedSSO_Admin_0123456789abcdef`, 'bob@example.com'),
      false,
    ],
    ['not a central root session', 'root', centralRoot, false],
    ['not a central root session by ARN', 'arn:aws:iam::*:root', centralRoot, false],
    ['nobody whom the record does not name', '*', { type: 'Unknown', userName: 'alice', arn: alice.arn }, false],
  ])('fits %s', (_, pattern, identity, expected) => {
    expect(fits(pattern, identity)).toBe(expected)
  })

  test.each([
    ['*role/KeyRotation', /the whole ARN/],
    ['role/KeyRotation', /the whole ARN/],
    ['role KeyRotation (session *)', /sessions are chosen/],
    ['*:role/KeyRotation', /the whole ARN/],
    ['arn:aws:sts::111122223333:assumed-role/KeyRotation/*', /the ARN of the role/],
    ['arn:aws:iam::111122223333:*', /role, a user or the root user/],
    ['arn:aws:iam::111122223333:*role/KeyRotation', /role, a user or the root user/],
    ['arn:aws:iam::111122223333:role/', /role, a user or the root user/],
    ['arn:aws:iam::111122223333:group/admins', /role, a user or the root user/],
    ['arn:aws:iam:us-east-1:111122223333:role/KeyRotation', /role, a user or the root user/],
    ['arn:aws:iam:::role/KeyRotation', /role, a user or the root user/],
    ['arn:aws:iam::1111*:role/KeyRotation', /twelve digits/],
    ['arn:aws:s3:::orders', /role, a user or the root user/],
    ['arn:*', /role, a user or the root user/],
    ['a**', /two stars/],
    ['', /the whole ARN/],
  ])('%s is refused', (pattern, problem) => {
    const parsed = parseActorPattern(pattern)
    expect(parsed.ok ? undefined : parsed.problem).toMatch(problem)
  })
})

const bucket = { type: 'AWS::S3::Bucket', name: 'logs-eu', arn: 'arn:aws:s3:::logs-eu' }
const topic = { type: 'AWS::SNS::Topic', name: 'orders', arn: `arn:aws:sns:us-east-1:${account}:orders` }
const named = { type: 'AWS::Logs::LogGroup', name: '/aws/lambda/orders', arn: undefined }

describe('a pattern for a resource', () => {
  test.each([
    ['logs-*', bucket, true],
    ['arn:aws:s3:::logs-*', bucket, true],
    ['arn:aws:sns:*:*:orders', topic, true],
    ['arn:aws:sns:us-east-1:123456789012:orders', topic, false],
    ['arn:aws:sns:*:*:*', { ...topic, arn: `arn:aws:sns:us-east-1:${other}:orders` }, false],
    ['*:orders', topic, false],
    ['orders', topic, true],
    ['/aws/lambda/*', named, true],
    ['arn:aws:logs:*:*:*', named, false],
    ['arn:aws:sns:*:*:orders', { ...topic, name: `arn:aws:sns:us-east-1:${account}:orders`, arn: undefined }, true],
  ])('%s, %j: %s', (pattern, resource, expected) => {
    const parsed = parseResourcePattern(pattern)
    expect(parsed.ok && parsed.value(resource, account)).toBe(expected)
  })

  test('a star within an ARN does not reach over its parts', () => {
    expect(parseResourcePattern('arn:aws:s3*').ok).toBe(false)
  })
})

test('whatever a caller chooses changes nothing about who they are to a pattern', () => {
  const name = fc.stringMatching(/^[\w+=,.@-]{2,64}$/)
  fc.assert(
    fc.property(name, name, name, (sessionName, sourceIdentity, federatedName) => {
      const { sessionContext, ...identity } = session('Admin', sessionName)
      const chosen = { ...identity, sessionContext: { ...sessionContext, sourceIdentity } }
      expect(principalOf(readActor(userIdentity.parse(chosen), account), account)).toEqual({
        arn: `arn:aws:iam::${account}:role/Admin`,
        names: ['Admin'],
      })
      const arn = `arn:aws:sts::${account}:federated-user/${federatedName}`
      const federated = { type: 'FederatedUser', accountId: account, arn, sessionContext: { sessionIssuer: alice } }
      expect(principalOf(readActor(userIdentity.parse(federated), account), account).names).toEqual([])
    }),
  )
})
