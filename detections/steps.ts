import type { Actor } from '../shared/core/actor.ts'
import type { Step } from '../shared/core/detection.ts'
import type { ApiCall, ConsoleLogin } from '../shared/core/event.ts'
import { aws } from '../shared/core/shell-command.ts'
import { denyAll, denyUser, stopCentralRoot, switchOffKey, unexpected } from '../shared/core/stop-actor.ts'

/** An event that somebody caused. */
type Deed = ApiCall | ConsoleLogin

/** Steps whose commands need `value`; none where the event does not say it. */
export function ifKnown<Value>(
  value: Value | undefined,
  build: (value: Value) => Step | readonly Step[],
): readonly Step[] {
  if (value === undefined) return []
  const steps = build(value)
  return isList(steps) ? steps : [steps]
}

/** What else the actor did: by the access key, or else by the name under which CloudTrail's history knows the actor. */
export function otherCalls({ actor, region }: Deed): readonly Step[] {
  if (actor.accessKeyId) return [findCallsBy(actor.accessKeyId, region)]
  // The history of this account would show who is called so here.
  if (actor.isForeign) return []
  switch (actor.kind) {
    case 'root':
      return [findCallsOf('root', region)]
    case 'iam-user':
      return ifKnown(actor.userName, (name) => findCallsOf(name, region))
    case 'assumed-role':
      // The history knows a session of a role by the session's name alone.
      return ifKnown(actor.sessionName, (name) => findCallsOf(name, region))
    default:
      return []
  }
}

/** The user whose credentials a command of this account can change, where that is who acted. */
export function ownUserName(actor: Actor): string | undefined {
  return actor.kind === 'iam-user' && !actor.isForeign ? actor.userName : undefined
}

/** How to take from the actor what they can do, for when the call was not theirs. */
export function stopActor({ actor, partition }: Deed): Step {
  if (actor.isForeign) return `${unexpected} have ${actor.name} blocked there.`
  const purpose = `${unexpected} take every permission from ${actor.name}:`
  switch (actor.kind) {
    case 'root':
      return `${unexpected} ${actor.isCentral ? stopCentralRoot : 'reset the root password and delete the access keys of root.'}`
    case 'iam-user': {
      if (actor.userName === undefined) break
      if (actor.accessKeyId?.startsWith('AKIA')) {
        return {
          do: `${unexpected} switch off the access key that was used:`,
          run: switchOffKey(actor.userName, actor.accessKeyId),
        }
      }
      return { do: purpose, run: denyUser(actor.userName, partition) }
    }
    case 'federated-user': {
      const issuer = userWhoIssued(actor)
      if (issuer === undefined) break
      return {
        do: `${unexpected} take every permission from ${issuer}, whose key opened the session:`,
        run: denyUser(issuer, partition),
      }
    }
    case 'assumed-role':
      // Nobody can change the roles that Identity Center keeps.
      if (actor.permissionSet !== undefined) {
        return `${unexpected} disable ${actor.name} in IAM Identity Center and end their sessions there.`
      }
      if (actor.roleName === undefined) break
      return {
        do: `${unexpected} take every permission from role ${actor.roleName}, and so from all who use it:`,
        run: aws`iam attach-role-policy --role-name ${actor.roleName} --policy-arn ${denyAll(partition)}`,
      }
  }
  return `${unexpected} block ${actor.name} where they sign in.`
}

/** A federated session has no more than the user whose key issued it, and can be stopped there. */
function userWhoIssued({ issuerName, issuerArn }: Extract<Actor, { readonly kind: 'federated-user' }>) {
  return issuerArn?.includes(':user/') ? issuerName : undefined
}

/** Who changed a resource, from CloudTrail's history of the last 90 days. */
export function findCallOn(resourceName: string, region: string): Step {
  const purpose = 'Find who did it (CloudTrail shows a call up to 15 minutes late):'
  return { ...lookup(purpose, 'ResourceName', resourceName, region), findsWho: true }
}

/** What came from an access key. */
export function findCallsBy(accessKeyId: string, region: string): Step {
  return lookup(`See what else access key ${accessKeyId} did:`, 'AccessKeyId', accessKeyId, region)
}

/** What an IAM user did. */
export function findCallsOf(userName: string, region: string): Step {
  return lookup(`See what else ${userName} did:`, 'Username', userName, region)
}

/** @param key one of the attributes that `aws cloudtrail lookup-events` takes */
function lookup(purpose: string, key: string, value: string, region: string): Exclude<Step, string> {
  return {
    do: purpose,
    run: aws`cloudtrail lookup-events --lookup-attributes AttributeKey=${key},AttributeValue=${value} --region ${region}`,
  }
}

function isList(steps: Step | readonly Step[]): steps is readonly Step[] {
  return Array.isArray(steps)
}
