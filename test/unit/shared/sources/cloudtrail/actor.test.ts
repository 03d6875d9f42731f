import { expect, test } from 'vitest'
import { isAws, lastingName } from '../../../../../shared/core/actor.ts'
import { readActor, userIdentity } from '../../../../../shared/sources/cloudtrail/actor.ts'
import { actorInDetail } from '../../../../../shared/sources/cloudtrail/actor-in-detail.ts'
import { alice, centralRoot, root, session } from '../../../../events.ts'

const account = '111122223333'

function withSession(roleName: string, sessionName: string, context: object) {
  const { sessionContext, ...role } = session(roleName, sessionName)
  return { ...role, sessionContext: { ...sessionContext, ...context } }
}

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
    { kind: 'federated-user', federatedName: 'carol', issuerName: 'alice', issuerArn: alice.arn },
    `alice (federated as carol), federated user carol, issued by ${alice.arn}`,
  ],
  [
    {
      type: 'FederatedUser',
      arn: 'arn:aws:sts::111122223333:federated-user/AIDACKCEVSQ6C2EXAMPLE',
      sessionContext: { sessionIssuer: { type: 'IAMUser', userName: 'John.Smith' } },
    },
    { name: 'John.Smith' },
    'John.Smith, federated user AIDACKCEVSQ6C2EXAMPLE',
  ],
  [
    // An account's alias stands where the name of its root would.
    {
      type: 'FederatedUser',
      arn: 'arn:aws:sts::111122223333:federated-user/admin',
      sessionContext: { sessionIssuer: { type: 'Root', userName: 'example-alias', arn: root.arn } },
    },
    { name: 'root (federated as admin)' },
    `root (federated as admin), federated user admin, issued by ${root.arn}`,
  ],
  [
    { type: 'FederatedUser', arn: 'arn:aws:sts::111122223333:federated-user/carol' },
    { name: 'federated user carol' },
    'federated user carol',
  ],
  [
    { type: 'IdentityCenterUser', accountId: account, onBehalfOf: { userId: '5448' } },
    { kind: 'identity-center-user', userId: '5448' },
    'Identity Center user 5448, account 111122223333',
  ],
  [
    centralRoot,
    { kind: 'root', isCentral: true, name: 'a central root session' },
    'a central root session in 111122223333: taken with AssumeRoot from the management account or its delegate, not signed in as root, access key ASIAIOSFODNN7EXAMPLE',
  ],
  [
    { ...root, accessKeyId: 'ASIAIOSFODNN7EXAMPLE', sessionContext: { attributes: { mfaAuthenticated: 'True' } } },
    { kind: 'root', isCentral: false, name: 'root' },
    'root, account 111122223333, access key ASIAIOSFODNN7EXAMPLE, with MFA',
  ],
  [
    withSession('Admin', 'botocore-session-1795269600', { sourceIdentity: 'jane.doe@example.com' }),
    { name: 'jane.doe@example.com (role Admin)', roleName: 'Admin', sourceIdentity: 'jane.doe@example.com' },
    'jane.doe@example.com (source identity) in role Admin, session botocore-session-1795269600, arn:aws:iam::111122223333:role/Admin, access key ASIAIOSFODNN7EXAMPLE',
  ],
  [
    withSession('AWSReservedSSO_Admin_0123456789abcdef', 'bob@example.com', { sourceIdentity: 'somebody' }),
    { name: 'bob@example.com' },
    'bob@example.com, source identity somebody, Identity Center, permission set Admin in 111122223333, access key ASIAIOSFODNN7EXAMPLE',
  ],
  [
    withSession('Admin', 'bob', {
      signInSessionArn: 'arn:aws:signin:us-east-1:111122223333:session/a1b2c3d4-5678-90ab-cdef-EXAMPLE11111',
    }),
    { name: 'role Admin (session bob)' },
    'role Admin (session bob), arn:aws:iam::111122223333:role/Admin, access key ASIAIOSFODNN7EXAMPLE, sign-in session a1b2c3d4-5678-90ab-cdef-EXAMPLE11111',
  ],
  [
    { ...session('Alice', 'Session'), invokedByDelegate: { accountId: '123456789012' } },
    { name: 'account 123456789012 (role Alice)' },
    'account 123456789012 (role Alice), session Session, arn:aws:iam::111122223333:role/Alice, access key ASIAIOSFODNN7EXAMPLE, by delegated access of account 123456789012',
  ],
  [
    { ...session('Query', 'q-1'), onBehalfOf: { userId: '5448' }, invokedBy: 'q.amazonaws.com' },
    { name: 'role Query (session q-1)' },
    'role Query (session q-1), arn:aws:iam::111122223333:role/Query, access key ASIAIOSFODNN7EXAMPLE, on behalf of Identity Center user 5448, through q.amazonaws.com',
  ],
  [
    {
      type: 'IdentityCenterUser',
      accountId: account,
      onBehalfOf: {
        userId: '5448',
        identityStoreArn: 'arn:aws:identitystore::111122223333:identitystore/d-9067642ac7',
      },
      credentialId: 'EXAMPLE1',
    },
    { kind: 'identity-center-user' },
    'Identity Center user 5448, account 111122223333, credential EXAMPLE1',
  ],
  [
    { ...session('Events', 'e-1'), inScopeOf: { sourceArn: 'arn:aws:events:us-east-1:111122223333:rule/nightly' } },
    { machine: undefined },
    'role Events (session e-1), arn:aws:iam::111122223333:role/Events, access key ASIAIOSFODNN7EXAMPLE, for arn:aws:events:us-east-1:111122223333:rule/nightly',
  ],
  [
    {
      ...session('CostControl', 'AutoStop'),
      inScopeOf: {
        issuerType: 'AWS::Lambda::Function',
        credentialsIssuedTo: 'arn:aws:lambda:us-east-1:111122223333:function:AutoStop',
      },
    },
    { machine: { type: 'AWS::Lambda::Function', name: 'AutoStop' } },
    'role CostControl (session AutoStop), arn:aws:iam::111122223333:role/CostControl, credentials of Lambda function AutoStop, access key ASIAIOSFODNN7EXAMPLE',
  ],
  [
    withSession('Web', 'i-0c1a23fc456b7ab89', { ec2RoleDelivery: '1.0' }),
    { machine: { type: 'AWS::EC2::Instance', name: 'i-0c1a23fc456b7ab89' } },
    'role Web (session i-0c1a23fc456b7ab89), arn:aws:iam::111122223333:role/Web, credentials of EC2 instance i-0c1a23fc456b7ab89, access key ASIAIOSFODNN7EXAMPLE',
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

const elb = { ...root, userName: 'foo', invokedBy: 'elasticloadbalancing.amazonaws.com' }

test.each<[string, object, boolean]>([
  // As in AWS's own example: https://aws.amazon.com/premiumsupport/knowledge-center/cloudtrail-root-action-logs/
  ['a load balancer under the root identity', elb, true],
  ['Auto Scaling under the root identity', { ...elb, invokedBy: 'autoscaling.amazonaws.com' }, true],
  ['root at a load balancer, by a key', { ...elb, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }, false],
  ['root at a load balancer, by a session', { ...elb, sessionContext: { attributes: {} } }, false],
  ['root', root, false],
  ['root in the console of old', { ...root, invokedBy: 'signin.amazonaws.com' }, false],
  ...['cloudformation', 'ssm', 'servicecatalog', 'config', 'scheduler', 'backup', 'lambda', 'states'].map(
    (service): [string, object, boolean] => [
      `root through ${service}`,
      { ...root, invokedBy: `${service}.amazonaws.com` },
      false,
    ],
  ),
  ['root through what AWS does not name', { ...root, invokedBy: 'AWS Internal' }, false],
  ['a central root session through a load balancer', { ...centralRoot, invokedBy: elb.invokedBy }, false],
  ['a user through a service', { ...alice, invokedBy: 'autoscaling.amazonaws.com' }, false],
  ['a service event', { accountId: account, invokedBy: 'kms.amazonaws.com' }, true],
  ['a principal whose type is missing', { arn: alice.arn, invokedBy: 'kms.amazonaws.com' }, false],
  ['a key whose owner is missing', { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', invokedBy: 'kms.amazonaws.com' }, false],
])('%s', (_, identity, expected) => {
  expect(isAws(readActor(userIdentity.parse(identity), account))).toBe(expected)
})

// Whoever delivers the credentials names the session, where the record does not say to what they were issued.
test.each([
  ['i-0c1a23fc456b7ab89', 'AWS::EC2::Instance'],
  ['i-0c1a23fc', 'AWS::EC2::Instance'],
  ['0123456789abcdef0123456789abcdef', 'AWS::ECS::Task'],
  ['AWSCodeBuild-b1b5fb4b-a9f7-4c26-8599-4fd12cff2e29', 'AWS::CodeBuild::Build'],
  ['GlueJobRunnerSession', 'AWS::Glue::Job'],
  ['i-am-bob', undefined],
  ['bob@example.com', undefined],
])('the session %s is that of %s', (sessionName, type) => {
  const actor = readActor(userIdentity.parse(session('Web', sessionName)), account)
  expect(actor.kind === 'assumed-role' && actor.machine?.type).toBe(type)
})

test('a lasting name is nothing that the caller chose', () => {
  const names = [
    withSession('Admin', 'a', { sourceIdentity: 'jane' }),
    {
      type: 'FederatedUser',
      arn: 'arn:aws:sts::111122223333:federated-user/x',
      sessionContext: { sessionIssuer: alice },
    },
  ].map((identity) => lastingName(readActor(userIdentity.parse(identity), account)))
  expect(names).toEqual(['role Admin', 'alice'])
})

const reserved = [
  'root',
  'Root',
  'root-user',
  'AWS',
  'everyone',
  'someone',
  'tocsin',
  '111122223333',
  'ec2.amazonaws.com',
]

test.each(reserved)('whoever is called %s is told from whom the word means', (name) => {
  const issuer = { type: 'IAMUser', userName: name, arn: `arn:aws:iam::${account}:user/${name}` }
  const named = [
    { ...alice, userName: name },
    withSession('Admin', 'x', { sourceIdentity: name }),
    session('AWSReservedSSO_Admin_0123456789abcdef', name),
    {
      type: 'FederatedUser',
      arn: `arn:aws:sts::${account}:federated-user/x`,
      sessionContext: { sessionIssuer: issuer },
    },
    { type: 'Unknown', userName: name },
  ].map((identity) => readActor(userIdentity.parse(identity), account))
  expect(named.map((actor) => actor.name)).toEqual([
    `IAM user ${name}`,
    `source identity ${name} (role Admin)`,
    `Identity Center user ${name}`,
    `IAM user ${name} (federated as x)`,
    `user ${name}`,
  ])
})

test('a role that is only called as Identity Center calls its own is a role', () => {
  const role = session('AWSReservedSSO_Admin_0123456789abcdef', 'ceo@example.com')
  for (const arn of [
    'arn:aws:iam::111122223333:role/AWSReservedSSO_Admin_0123456789abcdef',
    'arn:aws:iam::111122223333:role/x/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef',
    undefined,
  ]) {
    const sessionIssuer = { ...role.sessionContext.sessionIssuer, arn }
    const actor = readActor(userIdentity.parse({ ...role, sessionContext: { sessionIssuer } }), account)
    expect(actor).toMatchObject({
      name: 'role AWSReservedSSO_Admin_0123456789abcdef (session ceo@example.com)',
      permissionSet: undefined,
    })
    expect(actorInDetail(actor)).not.toContain('Identity Center')
  }
})

const foreign = '123456789012'

test.each([
  [{ ...alice, accountId: foreign }, 'alice of account 123456789012', 'alice of account 123456789012, IAM user'],
  [{ ...root, accountId: foreign }, 'root of account 123456789012', 'root of account 123456789012'],
  [
    { ...session('Ops', 'bob'), accountId: foreign },
    'role Ops (session bob) of account 123456789012',
    'role Ops (session bob) of account 123456789012, arn:aws:iam::',
  ],
  [{ type: 'AWSAccount', accountId: foreign }, 'other account 123456789012', 'other account 123456789012'],
])('%j is called by the account', (identity, name, detail) => {
  const actor = readActor(userIdentity.parse(identity), account)
  expect(actor.name).toBe(name)
  expect(actorInDetail(actor)).toContain(detail)
})

test('a lasting name says of which account a role is', () => {
  const actor = readActor(userIdentity.parse({ ...session('Ops', 'bob'), accountId: foreign }), account)
  expect(lastingName(actor)).toBe('role Ops of account 123456789012')
})
