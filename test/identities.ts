import type { Step } from '../shared/core/detection.ts'
import { incidentActorOf } from '../shared/core/incident-actor.ts'
import type { JsonObject } from '../shared/core/json.ts'
import { stepsToStop } from '../shared/core/stop-actor.ts'
import { alertOf } from './alert.ts'
import { alice, apiCall, centralRoot, root, session, user } from './events.ts'

const foreign = '123456789012'

/** Each kind of actor, as its `userIdentity`, whom people can stop in a way of their own. */
const identities: Readonly<Record<string, JsonObject>> = {
  user: alice,
  'user with an odd name': user('a,Key=x'),
  'user without a lasting key': { ...alice, accessKeyId: 'ASIAIOSFODNN7EXAMPLE' },
  role: session('Deploy', 'ci-42'),
  'role of an instance': {
    ...session('Web', 'i-0123456789abcdef0'),
    sessionContext: { ...session('Web', 'i-0123456789abcdef0').sessionContext, ec2RoleDelivery: '2.0' },
  },
  'role of a permission set': session('AWSReservedSSO_Admin_0123456789abcdef', 'jane@example.com'),
  'federated user': {
    type: 'FederatedUser',
    principalId: '111122223333:temporary',
    arn: 'arn:aws:sts::111122223333:federated-user/temporary',
    accountId: '111122223333',
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    sessionContext: {
      sessionIssuer: {
        type: 'IAMUser',
        principalId: 'AIDACKCEVSQ6C2EXAMPLE',
        arn: 'arn:aws:iam::111122223333:user/alice',
        accountId: '111122223333',
        userName: 'alice',
      },
    },
  },
  root: { ...root, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' },
  'central root': centralRoot,
  'role of another account': {
    ...session('Deploy', 'ci-42'),
    arn: `arn:aws:sts::${foreign}:assumed-role/Deploy/ci-42`,
    accountId: foreign,
  },
  'Identity Center user': {
    type: 'IdentityCenterUser',
    accountId: '111122223333',
    onBehalfOf: {
      userId: '94482488-3041-7020-9f59-example',
      identityStoreArn: 'arn:aws:identitystore::111122223333:identitystore/d-9067642ac7',
    },
    credentialId: 'abcdefghijklmnop',
  },
  'SAML user': {
    type: 'SAMLUser',
    principalId: 'namequalifier:jane',
    userName: 'jane',
    identityProvider: 'namequalifier',
  },
}

/** How each of them is stopped for good. */
export function stepsAgainstAll(
  before = new Date('2026-11-21T14:05:00.123Z'),
): readonly (readonly [string, readonly Step[]])[] {
  return Object.entries(identities).map(([name, userIdentity]) => {
    const actor = incidentActorOf(alertOf(apiCall('iam:CreateUser', { userIdentity })).event)
    return [name, actor === undefined ? [] : stepsToStop(actor, before)] as const
  })
}
