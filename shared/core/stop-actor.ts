import type { Step } from './detection.ts'
import type { IncidentActor } from './incident-actor.ts'
import { resourceInWords } from './resource.ts'
import { aws, type ShellCommand } from './shell-command.ts'

/**
 * How to take from whoever acts in an incident all that they can do, once for all of it, for when it was not theirs.
 * @param before sessions that are older are ended
 */
export function stepsToStop(actor: IncidentActor, before: Date): readonly Step[] {
  const [first, ...others] = stepsFor(actor, before)
  if (first === undefined) return []
  return [first, ...endTaken(actor, before), ...others, ...stopMade(actor), ...leftBehind(actor)]
}

/** What a detection's own step to stop whoever acted begins with. */
export const unexpected = 'If nobody of yours did it,'

/** Whether a step stops whoever acted: where all is said that stops them for good, it says less, or too much. */
export function stopsWhoActed(step: Step): boolean {
  return (typeof step === 'string' ? step : step.do).startsWith(unexpected)
}

/** Roles whose sessions are ended, and users that are stopped, by a command each; the other roles are named. */
const mostEnded = 3

function stepsFor(actor: IncidentActor, before: Date): readonly Step[] {
  if (actor.isForeign) return letNoMoreIn(actor)
  switch (actor.kind) {
    case 'iam-user':
      return actor.user === undefined ? [blockAtSignIn(actor)] : stopUser(actor.user, actor)
    case 'federated-user':
      // Of a session that root issued, as of root, nobody can take anything.
      return actor.user === undefined ? stopRoot(actor) : stopUser(actor.user, actor)
    case 'root':
      return actor.isCentral ? [`Nobody here can stop a session of root: ${stopCentralRoot}`] : stopRoot(actor)
    case 'assumed-role':
      if (actor.isCentral) return stopAtIdentityCenter(actor)
      return actor.role === undefined ? [blockAtSignIn(actor)] : stopRole(actor.role, actor, before)
    case 'identity-center-user':
      return stopAtIdentityCenter(actor)
    case 'saml-user':
    case 'web-identity-user':
    case 'directory-user':
      return [blockAtSignIn(actor)]
    default:
      return []
  }
}

/**
 * A key that is switched off and a password that is deleted leave the sessions alone that were opened with them; what a
 * policy denies the user is denied to those, too.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_disable-perms.html
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteLoginProfile.html
 */
function stopUser(user: string, { partition, keys, taken }: IncidentActor): readonly Step[] {
  const sessions =
    taken.length === 0 ? 'and so from all their sessions' : 'but not from the sessions of roles that they took'
  return [
    {
      do: `Take every permission from ${user}, ${sessions} (undo: detach-user-policy with the same options):`,
      run: denyUser(user, partition),
    },
    ...keys.map((key) => ({ do: 'Switch off the access key that was used:', run: switchOffKey(user, key) })),
    {
      do: 'Delete the console password (it is an error where there is none):',
      run: aws`iam delete-login-profile --user-name ${user}`,
    },
  ]
}

/**
 * What the console does to end a role's sessions: an inline policy of this name. Whoever may take the role takes it anew.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html
 */
function stopRole(role: string, { machine }: IncidentActor, before: Date): readonly Step[] {
  return [
    ...(machine === undefined
      ? []
      : [`Its credentials come from ${resourceInWords(machine)}: isolate that first, or it is handed new ones.`]),
    endSessions(role, before),
    {
      do: 'See who may take the role anew, and take out of its trust policy whoever should not:',
      run: aws`iam get-role --role-name ${role} --query Role.AssumeRolePolicyDocument`,
    },
  ]
}

/** @param before sessions that are older are ended */
export function endSessions(role: string, before: Date): Step {
  return {
    do: `End everybody's sessions of role ${role} that began before ${timeOf(before)} UTC, yours and running jobs' too; a later time in the command ends later ones (undo: delete-role-policy --policy-name AWSRevokeOlderSessions):`,
    run: aws`iam put-role-policy --role-name ${role} --policy-name AWSRevokeOlderSessions --policy-document ${olderSessions(before)}`,
  }
}

/** What is taken from whoever took a role is not taken from the sessions that they have of it. */
function endTaken({ taken, role: own }: IncidentActor, before: Date): readonly Step[] {
  const others = taken.filter((role) => role !== own)
  const left = others.slice(mostEnded)
  return [
    ...others.slice(0, mostEnded).map((role) => endSessions(role, before)),
    ...(left.length === 0 ? [] : [`Do so with the other roles that they took, too: ${left.join(', ')}.`]),
  ]
}

function timeOf(date: Date): string {
  return date.toISOString().slice(11, 16)
}

function olderSessions(before: Date): string {
  const time = before.toISOString().replace(/\.\d+Z$/, 'Z')
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { DateLessThan: { 'aws:TokenIssueTime': time } },
    },
  })
}

/**
 * Roles of permission sets cannot be changed, and sessions of them outlast the one at the portal.
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/prereqs-revoking-user-permissions.html
 */
function stopAtIdentityCenter({ name }: IncidentActor): readonly Step[] {
  return [
    `Disable ${name} in IAM Identity Center, and end their sessions there.`,
    'Sessions of roles stay open for hours: deny all to their identitystore:userId, in the inline policy of the permission set or in an SCP.',
  ]
}

/** An SCP holds for the root user of a member account, and nothing does for that of the management account. */
function stopRoot({ keys }: IncidentActor): readonly Step[] {
  return [
    'Reset the root password, and take out MFA devices that are not yours. In a member account an SCP that denies all stops root at once.',
    ...keys.map((key) => ({
      do: 'Delete the access key of root that was used (as root):',
      run: aws`iam delete-access-key --access-key-id ${key}`,
    })),
    ...(keys.length === 0 ? ['Delete the access keys of root, where there are any.'] : []),
  ]
}

/** AssumeRoot is called in another account. */
export const stopCentralRoot =
  'take sts:AssumeRoot, in the management account or its delegate, from whoever called it for this account.'

/** Nobody here can stop them, but what lets them in is here. */
function letNoMoreIn({ name, account = '' }: IncidentActor): readonly Step[] {
  return [
    `Have ${name} blocked there. Here, take account ${account} out of the policies of the resources that it reached.`,
    {
      do: 'Take it out of the trust policy of each role that names it:',
      run: aws`iam list-roles --query ${`Roles[?contains(to_string(AssumeRolePolicyDocument), '${account}')].RoleName`}`,
    },
  ]
}

function blockAtSignIn({ name }: IncidentActor): Step {
  return `Block ${name} where they sign in.`
}

/** Whoever they made can undo all of it. */
function stopMade({ name, users, partition }: IncidentActor): readonly Step[] {
  return users.slice(0, mostEnded).map((user) => ({
    do: `Take every permission from ${user}, whom ${name} made:`,
    run: denyUser(user, partition),
  }))
}

function leftBehind({ kind, name, user, made }: IncidentActor): readonly Step[] {
  const roles =
    kind !== 'iam-user' || user === undefined
      ? []
      : [
          {
            do: `See what else ${name} did in the last hours, and which other roles ${name} took (AssumeRole); end their sessions, too:`,
            run: aws`cloudtrail lookup-events --lookup-attributes AttributeKey=Username,AttributeValue=${user}`,
          },
        ]
  const left =
    made.length === 0
      ? `Keys, users and roles that ${name} made go on working: look for them, too.`
      : `What ${name} made or changed goes on working; undo it, too: ${made.join(', ')}.`
  return [...roles, left]
}

/** What a policy denies a user it denies all their keys and sessions. */
export function denyUser(user: string, partition: string): ShellCommand {
  return aws`iam attach-user-policy --user-name ${user} --policy-arn ${denyAll(partition)}`
}

export function switchOffKey(user: string, key: string): ShellCommand {
  return aws`iam update-access-key --user-name ${user} --access-key-id ${key} --status Inactive`
}

export function denyAll(partition: string): string {
  return `arn:${partition}:iam::aws:policy/AWSDenyAll`
}
