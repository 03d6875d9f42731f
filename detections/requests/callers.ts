import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import type { EventPattern } from '../../shared/core/pattern.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { findCallsOf } from '../steps.ts'

/**
 * People: what applications' roles do to objects is their daily work, and would cost an invocation for each. An IAM
 * user may be an application, too.
 */
export const byPeople: EventPattern = {
  userIdentity: {
    $or: [
      { type: ['IAMUser', 'Root', 'FederatedUser'] },
      { type: ['AssumedRole'], sessionContext: { sessionIssuer: { userName: [{ prefix: 'AWSReservedSSO_' }] } } },
    ],
  },
}

/** The same for all sessions of a role: what was seen of one was seen of the role. */
export function identityOf({ account, actor }: ApiCall): string {
  const role = actor.kind === 'assumed-role' && actor.permissionSet === undefined ? actor.roleName : undefined
  return `${account.id} ${role === undefined ? actor.name : `role ${role}`}`
}

/** How to take the caller's rights away. */
export function stopCaller({ actor }: ApiCall): Step {
  if (actor.kind === 'iam-user' && actor.userName !== undefined && actor.accessKeyId?.startsWith('AKIA')) {
    return {
      do: 'If nobody expects it, switch off the access key that is used:',
      run: aws`iam update-access-key --user-name ${actor.userName} --access-key-id ${actor.accessKeyId} --status Inactive`,
    }
  }
  if (actor.kind !== 'assumed-role' || actor.roleName === undefined) {
    return `If nobody expects it, take the rights of ${actor.name} away.`
  }
  return actor.permissionSet === undefined
    ? `If nobody expects it, revoke the sessions of role ${actor.roleName} in the IAM console.`
    : `If nobody expects it, disable ${actor.name} in IAM Identity Center, and revoke the sessions.`
}

/** CloudTrail's history knows a role's session by the session's name alone. */
export function findOtherCalls({ actor, region }: ApiCall): readonly Step[] {
  if (actor.kind === 'assumed-role')
    return actor.sessionName === undefined ? [] : [findCallsOf(actor.sessionName, region)]
  return actor.kind === 'iam-user' || actor.kind === 'root' ? [findCallsOf(actor.name, region)] : []
}
