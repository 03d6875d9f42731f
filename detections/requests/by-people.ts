import type { EventPattern } from '../../shared/core/pattern.ts'

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
