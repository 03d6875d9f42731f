import type { Step } from '../../../shared/core/detection.ts'
import type { EventPattern } from '../../../shared/core/pattern.ts'
import { aws } from '../../../shared/core/shell-command.ts'

/**
 * Identity Center refused a credential of one of these types: `PASSWORD`, `TOTP`, `WEBAUTHN`...
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/understanding-sign-in-events.html
 */
export function refusedCredential(...types: readonly string[]): EventPattern {
  return {
    source: ['aws.signin'],
    detail: {
      eventName: ['CredentialVerification'],
      serviceEventDetails: { CredentialVerification: ['Failure'] },
      additionalEventData: { CredentialType: types },
    },
  }
}

export function findCredentialChecks(region: string): Step {
  const attribute = 'AttributeKey=EventName,AttributeValue=CredentialVerification'
  return {
    do: 'See who was refused, and from where:',
    run: aws`cloudtrail lookup-events --lookup-attributes ${attribute} --region ${region}`,
  }
}
