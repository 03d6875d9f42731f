import type { ApiCall } from '../../shared/core/event.ts'
import type { EventPattern } from '../../shared/core/pattern.ts'

/** Whether the call was made with a key that works until somebody deletes it, as leaked keys do. */
export function hasLongTermKey({ actor }: ApiCall): boolean {
  return actor.accessKeyId?.startsWith('AKIA') === true
}

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
