import { ofAccount } from '../../../shared/core/actor.ts'
import type { Step } from '../../../shared/core/detection.ts'
import type { ApiCall } from '../../../shared/core/event.ts'
import { aws } from '../../../shared/core/shell-command.ts'
import { ifKnown, otherCalls, stopActor } from '../../steps.ts'
import { hasLongTermKey } from '../callers.ts'

/** Whether a session of AssumeRoot acts: it comes from the organization, and the root user may have no credentials at all. */
export function isCentralRoot({ actor }: ApiCall): boolean {
  return actor.kind === 'root' && actor.isCentral
}

/** "Root", "Root of account 123456789012", or "A central root session"; at the head of a title. */
export function rootInWords(e: ApiCall): string {
  return `${isCentralRoot(e) ? 'A central root session' : 'Root'}${ofAccount(e.actor)}`
}

/** "The access key of root" where a key was used that works until somebody deletes it; at the head of a title. */
export function rootAtWork(e: ApiCall): string {
  return e.actor.kind === 'root' && hasLongTermKey(e) ? 'The access key of root' : rootInWords(e)
}

/** What is worse than that root is at work, where it is so. */
export function whyOfRoot(e: ApiCall, otherwise: string): string {
  return hasLongTermKey(e)
    ? 'Root has an access key: it works from anywhere, without MFA, and no policy of the account limits it.'
    : otherwise
}

/** Without the name of a user, IAM takes whoever calls. */
function deleteKey({ actor }: ApiCall): readonly Step[] {
  return ifKnown(actor.accessKeyId, (key) => ({
    do: 'Delete the access key, with credentials of root; nothing needs one:',
    run: aws`iam delete-access-key --access-key-id ${key}`,
  }))
}

/** Whom to ask, and what to do where it was nobody of yours. */
export function askAboutRoot(e: ApiCall): readonly Step[] {
  if (e.actor.isForeign) return [stopActor(e), ...otherCalls(e)]
  if (isCentralRoot(e)) {
    return [
      'It is no sign-in of the root user. Look in the management account, and in its delegated administrator for IAM, who called sts:AssumeRoot for this account in the 15 minutes before: that call names the person and the task.',
      'If nobody there meant it, take sts:AssumeRoot from them and switch root sessions off for the organization.',
      ...otherCalls(e),
    ]
  }
  return [
    ...(hasLongTermKey(e) ? deleteKey(e) : []),
    'Ask the owner of the root mailbox whether this was expected.',
    'If not: reset the root password, replace its MFA device, and delete any access keys of root.',
    ...otherCalls(e),
  ]
}
