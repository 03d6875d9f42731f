import { capitalized } from '../../core/capitalized.ts'
import { type ConsoleLogin, unknownName } from '../../core/event.ts'
import { textAt } from '../../core/json.ts'
import { principalInWords } from '../../core/principal-in-words.ts'
import { cloudTrailEventLink } from '../console-url.ts'
import { defineSource } from '../source.ts'
import { originAndPlace, outcomeInWords, readCloudTrailRecord, readOutcome, whoAndFrom } from './cloudtrail-record.ts'

/**
 * Sign-ins to the AWS console.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
 */
export const consoleLogin = defineSource<'console-login'>({
  kind: 'console-login',
  pattern: {
    source: ['aws.signin'],
    // CloudTrail's guide spells it the first way, EventBridge's the second; a tool that asks for a sign-in token makes an API call.
    'detail-type': [
      'AWS Console Sign In via CloudTrail',
      'AWS Console Signin via CloudTrail',
      'AWS API Call via CloudTrail',
    ],
    // SwitchRole, CheckMfa and others come under the same detail-type.
    detail: { eventName: ['ConsoleLogin'] },
  },
  parse(envelope, context) {
    const { event, record } = readCloudTrailRecord(envelope, context)
    const step = record.eventName ?? unknownName
    // A refused sign-in has an errorMessage and no errorCode; `{"ConsoleLogin": "Failure"}` says it for sure.
    const refused = textAt(record.responseElements, step) === 'Failure'
    const mfaUsed = record.additionalEventData?.MFAUsed
    return {
      ...event,
      kind: 'console-login',
      step,
      resources: [],
      switchedFrom: record.additionalEventData?.SwitchFrom,
      outcome: readOutcome(record, refused),
      mfaUsed: mfaUsed === undefined ? undefined : mfaUsed === 'Yes',
    }
  },
  describe(event) {
    return {
      sentence: `${doingInWords(event)}${originAndPlace(event)}. ${outcomeInWords(event.outcome)}`,
      what: `${event.step === 'ConsoleLogin' ? 'Console sign-in' : event.step}${mfaInWords(event)}`,
      ...whoAndFrom(event),
      links: cloudTrailEventLink(event, event.id),
    }
  },
})

function doingInWords(event: ConsoleLogin): string {
  const { actor, step, switchedFrom, outcome } = event
  const tried = outcome.kind === 'success' ? '' : 'tried to '
  switch (step) {
    case 'ConsoleLogin':
      return signingIn(event)
    case 'SwitchRole':
      return `${capitalized(principalInWords(switchedFrom, event.account.id))} ${tried === '' ? 'switched' : 'tried to switch'} to ${actor.name} in the AWS console`
    case 'GetSigninToken':
      return `${actor.name} ${tried === '' ? 'asked' : 'tried to ask'} for a token that opens the AWS console`
    case 'PasswordUpdated':
      return `${actor.name} ${tried === '' ? 'changed' : 'tried to change'} the password at the sign-in page of the AWS console`
    default:
      return `${actor.name} ${tried === '' ? 'did' : 'tried'} ${step} at the sign-in page of the AWS console`
  }
}

/** AWS hides a name that no user here has: it may be a password. */
function signingIn(event: ConsoleLogin): string {
  const { actor, outcome } = event
  if (outcome.kind === 'success') return `${actor.name} signed in to the AWS console${mfaInWords(event)}`
  return actor.kind === 'iam-user' && actor.userName === undefined
    ? 'Somebody tried to sign in to the AWS console with a user name that does not exist here'
    : `${actor.name} tried to sign in to the AWS console`
}

function mfaInWords({ actor, mfaUsed, outcome }: ConsoleLogin): string {
  // Where the password was wrong, nobody was asked for MFA.
  if (mfaUsed === undefined || outcome.kind !== 'success' || (actor.kind !== 'root' && actor.kind !== 'iam-user'))
    return ''
  return mfaUsed ? ' with MFA' : ' without MFA'
}
