import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { findCallsBy } from '../steps.ts'

/** Whether the call was made with a key that works until somebody deletes it, as leaked keys do. */
export function hasLongTermKey({ actor }: ApiCall): boolean {
  return actor.accessKeyId?.startsWith('AKIA') === true
}

/** What else came from the caller's key; none where the record names no key. */
export function otherCalls({ actor, region }: ApiCall): readonly Step[] {
  return actor.accessKeyId === undefined ? [] : [findCallsBy(actor.accessKeyId, region)]
}

/** What stops the caller where a long-term key was used, and what else the key did. */
export function stopCaller(e: ApiCall): readonly Step[] {
  const { actor } = e
  if (actor.kind !== 'iam-user' || actor.accessKeyId === undefined || !hasLongTermKey(e)) return otherCalls(e)
  const user = actor.userName ?? actor.name
  const run = aws`iam update-access-key --user-name ${user} --access-key-id ${actor.accessKeyId} --status Inactive`
  return [{ do: 'If nobody expects it, switch the access key off:', run }, ...otherCalls(e)]
}
