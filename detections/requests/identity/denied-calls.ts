import { absent, type EventPattern } from '../../../shared/core/pattern.ts'

/** Calls that were refused for want of permission, whoever made them but AWS. */
export const deniedCalls: EventPattern = {
  detail: {
    errorCode: [{ prefix: 'AccessDenied' }, { suffix: 'UnauthorizedOperation' }],
    userIdentity: { type: [{ 'anything-but': 'AWSService' }] },
    sourceIPAddress: [{ 'anything-but': 'delivery.logs.amazonaws.com' }],
    eventName: [{ 'anything-but': 'HeadBucket' }],
    // Pages of the console ask for much that their reader may not see.
    $or: [{ sessionCredentialFromConsole: absent }, { readOnly: [false] }],
  },
}
