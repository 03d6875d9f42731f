import { expect, test } from 'vitest'
import { isAws } from '../../../../shared/core/actor.ts'
import { actorInDetail, readActor, userIdentity } from '../../../../shared/sources/actor.ts'
import { alice, root, session } from '../../../events.ts'

const account = '111122223333'

test.each([
  [root, { kind: 'root', name: 'root' }, 'root, account 111122223333'],
  [alice, { kind: 'iam-user', userName: 'alice' }, 'alice, IAM user in 111122223333, access key AKIAIOSFODNN7EXAMPLE'],
  [
    { ...alice, sessionContext: { attributes: { mfaAuthenticated: 'true' } } },
    { kind: 'iam-user', mfaAuthenticated: true },
    'alice, IAM user in 111122223333, access key AKIAIOSFODNN7EXAMPLE, with MFA',
  ],
  [
    { type: 'IAMUser', accountId: account, userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
    { kind: 'iam-user', userName: undefined },
    'an IAM user whose name AWS hides, IAM user in 111122223333',
  ],
  [
    { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/division/bob' },
    { kind: 'iam-user', name: 'bob' },
    'bob, IAM user',
  ],
  [
    session('Deploy', 'ci-42'),
    { kind: 'assumed-role', roleName: 'Deploy', sessionName: 'ci-42', permissionSet: undefined },
    'role Deploy (session ci-42), arn:aws:iam::111122223333:role/Deploy, access key ASIAIOSFODNN7EXAMPLE',
  ],
  [
    session('AWSReservedSSO_Admin_Access_0123456789abcdef', 'bob@example.com'),
    { kind: 'assumed-role', name: 'bob@example.com', permissionSet: 'Admin_Access' },
    'bob@example.com, Identity Center, permission set Admin_Access in 111122223333, access key ASIAIOSFODNN7EXAMPLE',
  ],
  [
    { type: 'AssumedRole', principalId: 'AROAEXAMPLE:i-0abc', sessionContext: { sessionIssuer: { userName: 'Web' } } },
    { kind: 'assumed-role', roleName: 'Web', sessionName: 'i-0abc' },
    'role Web (session i-0abc)',
  ],
  [{ type: 'AssumedRole' }, { kind: 'assumed-role', roleName: undefined }, 'a role'],
  [
    {
      type: 'FederatedUser',
      arn: 'arn:aws:sts::111122223333:federated-user/carol',
      sessionContext: { sessionIssuer: { arn: alice.arn } },
    },
    { kind: 'federated-user', issuerArn: alice.arn },
    `federated user carol, issued by ${alice.arn}`,
  ],
  [
    { type: 'IdentityCenterUser', accountId: account, onBehalfOf: { userId: '5448' } },
    { kind: 'identity-center-user', userId: '5448' },
    'Identity Center user 5448, account 111122223333',
  ],
  [
    { type: 'SAMLUser', userName: 'dave', identityProvider: 'idp.example.com' },
    { kind: 'saml-user', provider: 'idp.example.com' },
    'SAML user dave, from idp.example.com',
  ],
  [
    { type: 'WebIdentityUser', userName: 'erin', identityProvider: 'accounts.example.com' },
    { kind: 'web-identity-user' },
    'web identity erin, from accounts.example.com',
  ],
  [{ type: 'Directory', userName: 'frank' }, { kind: 'directory-user' }, 'directory user frank'],
  [
    { type: 'AWSService', invokedBy: 'inspector2.amazonaws.com' },
    { kind: 'aws-service', name: 'inspector2.amazonaws.com' },
    'inspector2.amazonaws.com',
  ],
  [
    { type: 'AWSAccount', accountId: '123456789012', principalId: 'AIDAEXAMPLE' },
    { kind: 'aws-account', name: 'other account 123456789012' },
    'other account 123456789012, principal AIDAEXAMPLE',
  ],
  [{ type: 'AWSAccount' }, { kind: 'aws-account' }, 'another account'],
  [{ type: 'IAMUser', accountId: account }, { kind: 'iam-user' }, 'an IAM user, IAM user in 111122223333'],
  [{ type: 'AWSAccount', accountId: account }, { kind: 'aws-account' }, 'account 111122223333'],
  [{ accountId: account, invokedBy: 'AWS Internal' }, { kind: 'aws-service' }, 'AWS Internal'],
  [{ type: 'Unknown' }, { kind: 'unknown' }, 'someone'],
  [{ type: 'SomethingNew', arn: 'arn:aws:new:::x' }, { kind: 'unknown' }, 'arn:aws:new:::x'],
  [undefined, { kind: 'unknown' }, 'someone'],
])('%j', (identity, expected, detail) => {
  const actor = readActor(userIdentity.parse(identity), account)
  expect(actor).toMatchObject(expected)
  expect(actorInDetail(actor)).toBe(detail)
})

test('names the service through which somebody acted', () => {
  const actor = readActor(userIdentity.parse({ ...alice, invokedBy: 'cloudformation.amazonaws.com' }), account)
  expect(actorInDetail(actor)).toMatch(/through cloudformation\.amazonaws\.com$/)
})

test.each([
  ['arn:aws:iam::111122223333:role/aws-service-role/example.amazonaws.com/AWSServiceRoleForExample', true],
  ['arn:aws-cn:iam::111122223333:role/aws-service-role/example.amazonaws.com/AWSServiceRoleForExample', true],
  ['arn:aws:iam::111122223333:role/AWSServiceRoleForExample', false],
  // IAM allows paths of almost any characters.
  ['arn:aws:iam::111122223333:role/x:role/aws-service-role/example.amazonaws.com/AWSServiceRoleForExample', false],
  ['arn:aws:iam::111122223333:role/x/aws-service-role/Mine', false],
])('the role %s is of AWS itself: %s', (arn, expected) => {
  const identity = { type: 'AssumedRole', sessionContext: { sessionIssuer: { type: 'Role', arn } } }
  expect(isAws(readActor(userIdentity.parse(identity), account))).toBe(expected)
})
