import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall, ConsoleLogin } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { findCallsBy } from '../steps.ts'

/** Takes everything from the actor, for when the call was not theirs. */
export function blockActor({ actor, account, partition }: ApiCall | ConsoleLogin): Step {
  const denyAll = `arn:${partition}:iam::aws:policy/AWSDenyAll`
  const purpose = `If nobody of yours did it, take every permission from ${actor.name}:`
  if (actor.accountId !== undefined && actor.accountId !== account.id) {
    return `If nobody of yours did it, have account ${actor.accountId} block ${actor.name}.`
  }
  if (actor.kind === 'root')
    return 'If nobody of yours did it, reset the root password and delete the access keys of root.'
  if (actor.kind === 'iam-user' && actor.userName !== undefined) {
    return { do: purpose, run: aws`iam attach-user-policy --user-name ${actor.userName} --policy-arn ${denyAll}` }
  }
  if (actor.kind === 'assumed-role' && actor.permissionSet !== undefined) {
    return `If it was not them, disable ${actor.name} in IAM Identity Center and end their sessions there.`
  }
  if (actor.kind === 'assumed-role' && actor.roleName !== undefined) {
    return { do: purpose, run: aws`iam attach-role-policy --role-name ${actor.roleName} --policy-arn ${denyAll}` }
  }
  return `If nobody of yours did it, block ${actor.name} where they sign in.`
}

/** What else came from the actor's access key, where the event names one. */
export function whatElse({ actor, region }: ApiCall | ConsoleLogin): readonly Step[] {
  return actor.accessKeyId === undefined ? [] : [findCallsBy(actor.accessKeyId, region)]
}
