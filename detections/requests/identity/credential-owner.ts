import type { ApiCall } from '../../../shared/core/event.ts'
import { textAt } from '../../../shared/core/json.ts'

/** The user whose credentials a call changes. Without a user name the calls of IAM mean their caller. */
export interface CredentialOwner {
  /** The name that a command takes; `undefined` for root, and where the event names nobody. */
  readonly userName: string | undefined
  /** Whether the caller changed what is their own. */
  readonly own: boolean
  /** "bob", "themselves", or "the root user" where a session from another account acts as root */
  readonly words: string
  /** "the password of bob", or "their own password" */
  possessive(thing: string): string
}

export function ownerOf({ request, actor }: ApiCall): CredentialOwner {
  const named = textAt(request, 'userName')
  const caller = actor.kind === 'iam-user' && !actor.isForeign ? actor.userName : undefined
  const ofRoot = actor.kind === 'root' && (named === undefined || named === rootUserName)
  const own = named === undefined || named === caller || ofRoot
  const isCentral = ofRoot && actor.kind === 'root' && actor.isCentral
  const other = isCentral ? 'the root user' : named
  return {
    userName: ofRoot ? undefined : (named ?? caller),
    own,
    words: other !== undefined && (isCentral || !own) ? other : 'themselves',
    possessive: (thing) => (own && !isCentral ? `their own ${thing}` : `the ${thing} of ${other}`),
  }
}

/** Whether root acts on its own MFA device: `arn:aws:iam::111122223333:mfa/root-account-mfa-device`. */
export function isRootDevice(e: ApiCall): boolean {
  const device = textAt(e.request, 'serialNumber')
  if (device !== undefined && /:(?:mfa|u2f)\/root-account/.test(device)) return true
  return e.action.name === 'DeactivateMFADevice' && e.actor.kind === 'root' && ownerOf(e).own
}

/** How CloudTrail names the root user where a call wants a user's name. */
const rootUserName = 'AWS ROOT USER'
