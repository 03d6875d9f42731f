import { describe, expect, test } from 'vitest'
import { commandText } from '../../../../shared/channels/command.ts'
import type { Step } from '../../../../shared/core/detection.ts'
import { type IncidentActor, incidentActorOf, withMore } from '../../../../shared/core/incident-actor.ts'
import type { JsonObject } from '../../../../shared/core/json.ts'
import { stepsToStop } from '../../../../shared/core/stop-actor.ts'
import { sources } from '../../../../shared/sources/index.ts'
import { unwrapEventBridge } from '../../../../shared/transports/eventbridge.ts'
import { alertOf } from '../../../alert.ts'
import { apiCall, consoleLogin, refusedLogin, user } from '../../../events.ts'
import { stepsAgainstAll } from '../../../identities.ts'

function said(steps: readonly Step[]): readonly string[] {
  return steps.map((step) => (typeof step === 'string' ? step : `${step.do} ${commandText(step.run)}`))
}

test('every kind of actor is stopped in its own way', () => {
  expect(stepsAgainstAll().map(([name, steps]) => [name, ...said(steps)])).toMatchInlineSnapshot(`
    [
      [
        "user",
        "Take every permission from alice, and so from all their sessions (undo: detach-user-policy with the same options): aws iam attach-user-policy --user-name alice --policy-arn arn:aws:iam::aws:policy/AWSDenyAll",
        "Switch off the access key that was used: aws iam update-access-key --user-name alice --access-key-id AKIAIOSFODNN7EXAMPLE --status Inactive",
        "Delete the console password (it is an error where there is none): aws iam delete-login-profile --user-name alice",
        "See what else alice did in the last hours, and which other roles alice took (AssumeRole); end their sessions, too: aws cloudtrail lookup-events --lookup-attributes AttributeKey=Username,AttributeValue=alice",
        "Keys, users and roles that alice made go on working: look for them, too.",
      ],
      [
        "user with an odd name",
        "Take every permission from a,Key=x, and so from all their sessions (undo: detach-user-policy with the same options): aws iam attach-user-policy --user-name a,Key=x --policy-arn arn:aws:iam::aws:policy/AWSDenyAll",
        "Switch off the access key that was used: aws iam update-access-key --user-name a,Key=x --access-key-id AKIAIOSFODNN7EXAMPLE --status Inactive",
        "Delete the console password (it is an error where there is none): aws iam delete-login-profile --user-name a,Key=x",
        "See what else a,Key=x did in the last hours, and which other roles a,Key=x took (AssumeRole); end their sessions, too: aws cloudtrail lookup-events --lookup-attributes 'AttributeKey=Username,AttributeValue="a,Key=x"'",
        "Keys, users and roles that a,Key=x made go on working: look for them, too.",
      ],
      [
        "user without a lasting key",
        "Take every permission from alice, and so from all their sessions (undo: detach-user-policy with the same options): aws iam attach-user-policy --user-name alice --policy-arn arn:aws:iam::aws:policy/AWSDenyAll",
        "Delete the console password (it is an error where there is none): aws iam delete-login-profile --user-name alice",
        "See what else alice did in the last hours, and which other roles alice took (AssumeRole); end their sessions, too: aws cloudtrail lookup-events --lookup-attributes AttributeKey=Username,AttributeValue=alice",
        "Keys, users and roles that alice made go on working: look for them, too.",
      ],
      [
        "role",
        "End everybody's sessions of role Deploy that began before 14:05 UTC, yours and running jobs' too; a later time in the command ends later ones (undo: delete-role-policy --policy-name AWSRevokeOlderSessions): aws iam put-role-policy --role-name Deploy --policy-name AWSRevokeOlderSessions --policy-document '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"2026-11-21T14:05:00Z"}}}}'",
        "See who may take the role anew, and take out of its trust policy whoever should not: aws iam get-role --role-name Deploy --query Role.AssumeRolePolicyDocument",
        "Keys, users and roles that role Deploy (session ci-42) made go on working: look for them, too.",
      ],
      [
        "role of an instance",
        "Its credentials come from EC2 instance i-0123456789abcdef0: isolate that first, or it is handed new ones.",
        "End everybody's sessions of role Web that began before 14:05 UTC, yours and running jobs' too; a later time in the command ends later ones (undo: delete-role-policy --policy-name AWSRevokeOlderSessions): aws iam put-role-policy --role-name Web --policy-name AWSRevokeOlderSessions --policy-document '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"2026-11-21T14:05:00Z"}}}}'",
        "See who may take the role anew, and take out of its trust policy whoever should not: aws iam get-role --role-name Web --query Role.AssumeRolePolicyDocument",
        "Keys, users and roles that role Web (session i-0123456789abcdef0) made go on working: look for them, too.",
      ],
      [
        "role of a permission set",
        "Disable jane@example.com in IAM Identity Center, and end their sessions there.",
        "Sessions of roles stay open for hours: deny all to their identitystore:userId, in the inline policy of the permission set or in an SCP.",
        "Keys, users and roles that jane@example.com made go on working: look for them, too.",
      ],
      [
        "federated user",
        "Take every permission from alice, and so from all their sessions (undo: detach-user-policy with the same options): aws iam attach-user-policy --user-name alice --policy-arn arn:aws:iam::aws:policy/AWSDenyAll",
        "Delete the console password (it is an error where there is none): aws iam delete-login-profile --user-name alice",
        "Keys, users and roles that alice (federated as temporary) made go on working: look for them, too.",
      ],
      [
        "root",
        "Reset the root password, and take out MFA devices that are not yours. In a member account an SCP that denies all stops root at once.",
        "Delete the access key of root that was used (as root): aws iam delete-access-key --access-key-id AKIAIOSFODNN7EXAMPLE",
        "Keys, users and roles that root made go on working: look for them, too.",
      ],
      [
        "central root",
        "Nobody here can stop a session of root: take sts:AssumeRoot, in the management account or its delegate, from whoever called it for this account.",
        "Keys, users and roles that a central root session made go on working: look for them, too.",
      ],
      [
        "role of another account",
        "Have role Deploy (session ci-42) of account 123456789012 blocked there. Here, take account 123456789012 out of the policies of the resources that it reached.",
        "Take it out of the trust policy of each role that names it: aws iam list-roles --query 'Roles[?contains(to_string(AssumeRolePolicyDocument), '\\''123456789012'\\'')].RoleName'",
        "Keys, users and roles that role Deploy (session ci-42) of account 123456789012 made go on working: look for them, too.",
      ],
      [
        "Identity Center user",
        "Disable Identity Center user 94482488-3041-7020-9f59-example in IAM Identity Center, and end their sessions there.",
        "Sessions of roles stay open for hours: deny all to their identitystore:userId, in the inline policy of the permission set or in an SCP.",
        "Keys, users and roles that Identity Center user 94482488-3041-7020-9f59-example made go on working: look for them, too.",
      ],
      [
        "SAML user",
        "Block SAML user jane where they sign in.",
        "Keys, users and roles that SAML user jane made go on working: look for them, too.",
      ],
    ]
  `)
})

test('whoever was refused at the sign-in has nothing yet that could be taken from them', () => {
  const signIn = (payload: unknown) => {
    const invokedIn = { partition: 'aws', region: 'us-east-1', account: '111122223333' }
    const [envelope] = unwrapEventBridge(payload, invokedIn).envelopes
    const read = envelope && sources['console-login'].read(envelope, { accountName: () => undefined })
    return incidentActorOf(read?.event ?? expect.fail())
  }
  expect(signIn(refusedLogin())).toBeUndefined()
  expect(signIn(consoleLogin())).toMatchObject({ kind: 'iam-user' })
})

const act = (action: string, record = {}) => incidentActorOf(alertOf(apiCall(action, record)).event)

function lastStep(actor: IncidentActor | undefined): string | undefined {
  return actor && said(stepsToStop(actor, new Date(0))).at(-1)
}

describe('what the actor made', () => {
  test.each([
    ['iam:CreateUser', { requestParameters: { userName: 'eve' } }, 'IAM user eve'],
    ['iam:CreateRole', { requestParameters: { roleName: 'Back' } }, 'IAM role Back'],
    ['iam:CreateAccessKey', { requestParameters: { userName: 'bob' } }, 'a key of IAM user bob'],
    [
      'iam:CreateAccessKey',
      {
        requestParameters: { userName: 'bob' },
        responseElements: { accessKey: { accessKeyId: 'AKIAI44QH8DHBEXAMPLE' } },
      },
      'IAM access key AKIAI44QH8DHBEXAMPLE of IAM user bob',
    ],
    ['iam:UpdateLoginProfile', { requestParameters: { userName: 'bob' } }, 'the password of IAM user bob'],
  ])('by %s is named: %#', (action, record, expected) => {
    expect(lastStep(act(action, record))).toBe(`What alice made or changed goes on working; undo it, too: ${expected}.`)
  })

  test('is not what failed', () => {
    const failed = { requestParameters: { userName: 'eve' }, errorCode: 'AccessDenied' }
    expect(lastStep(act('iam:CreateUser', failed))).toMatch(/^Keys, users and roles that alice made go on working/)
  })

  test('and the keys that were used are kept from one event to the next, within bounds', () => {
    let known: IncidentActor | undefined
    for (let i = 0; i < 100; i++) {
      const request = { requestParameters: { userName: `eve-${i}` } }
      known = withMore(known, act('iam:CreateUser', request))
    }
    expect(known?.made).toHaveLength(12)
    expect(known?.keys).toEqual(['AKIAIOSFODNN7EXAMPLE'])
  })
})

const actorOf = (userIdentity: JsonObject) =>
  incidentActorOf(alertOf(apiCall('iam:CreateUser', { userIdentity })).event)

const commandsAgainst = (first: JsonObject, ...more: JsonObject[]): string => {
  const actor = more.map(actorOf).reduce(withMore, actorOf(first))
  return JSON.stringify(actor === undefined ? [] : stepsToStop(actor, new Date('2026-11-21T14:00:00Z')))
}

test.each(['root.user', 'aws', 'everyone', 'unknown'])(
  'a federated session of user %s is stopped by the name of the user in IAM',
  (userName) => {
    const sessionIssuer = {
      type: 'IAMUser',
      arn: `arn:aws:iam::111122223333:user/${userName}`,
      accountId: '111122223333',
      userName,
    }
    const federated = {
      type: 'FederatedUser',
      arn: 'arn:aws:sts::111122223333:federated-user/x',
      accountId: '111122223333',
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      sessionContext: { sessionIssuer },
    }
    expect(commandsAgainst(federated)).toContain(`"--user-name","${userName}"`)
  },
)

test('of many keys of a user those are named that were used last', () => {
  const [first = user('alice'), ...more] = Array.from({ length: 8 }, (_, i) => {
    return { ...user('alice'), accessKeyId: `AKIAIOSFODNN7EXAMP${i}${i}` }
  })
  expect(commandsAgainst(first, ...more)).toContain('AKIAIOSFODNN7EXAMP77')
})
