import type { ConsoleLogin } from '../core/event.ts'
import { textAt } from '../core/json.ts'
import { originAndPlace, outcomeInWords, readCloudTrailRecord, readOutcome, whoAndFrom } from './cloudtrail-record.ts'
import { cloudTrailEventLink } from './console-url.ts'
import { defineSource } from './source.ts'

/**
 * Sign-ins to the AWS console.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
 */
export const consoleLogin = defineSource<'console-login'>({
  kind: 'console-login',
  pattern: {
    source: ['aws.signin'],
    // CloudTrail's guide spells it the first way, EventBridge's the second.
    'detail-type': ['AWS Console Sign In via CloudTrail', 'AWS Console Signin via CloudTrail'],
    // SwitchRole, CheckMfa and others come under the same detail-type.
    detail: { eventName: ['ConsoleLogin'] },
  },
  parse(envelope, context) {
    const { event, record } = readCloudTrailRecord(envelope, context)
    // A refused sign-in has an errorMessage and no errorCode.
    const refused = textAt(record.responseElements, 'ConsoleLogin') === 'Failure'
    const mfaUsed = record.additionalEventData?.MFAUsed
    return {
      ...event,
      kind: 'console-login',
      resources: [],
      outcome: readOutcome(record, refused),
      mfaUsed: mfaUsed === undefined ? undefined : mfaUsed === 'Yes',
    }
  },
  describe(event) {
    const { actor, outcome } = event
    const mfa = mfaInWords(event)
    const signedIn = outcome.kind === 'success' ? 'signed in' : 'tried to sign in'
    return {
      sentence: `${actor.name} ${signedIn} to the AWS console${mfa}${originAndPlace(event)}. ${outcomeInWords(outcome)}`,
      what: `Console sign-in${mfa}`,
      ...whoAndFrom(event),
      links: cloudTrailEventLink(event, event.id),
    }
  },
})

function mfaInWords({ actor, mfaUsed }: ConsoleLogin): string {
  if (mfaUsed === undefined || (actor.kind !== 'root' && actor.kind !== 'iam-user')) return ''
  return mfaUsed ? ' with MFA' : ' without MFA'
}
