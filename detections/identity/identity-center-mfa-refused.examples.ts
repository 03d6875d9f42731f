import { cloudtrailServiceEvent, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const verified = (eventTime: string, CredentialType: string, result = 'Failure') =>
  cloudtrailServiceEvent('signin:CredentialVerification', {
    eventTime,
    sourceIPAddress: '198.51.100.7',
    additionalEventData: { CredentialType },
    serviceEventDetails: { CredentialVerification: result },
  })

export default defineExamples({
  fires: [
    {
      events: inARow(6, 30, (eventTime) => verified(eventTime, 'TOTP')),
      title: '5 MFA codes or more were refused at Identity Center within 10 minutes',
      severity: 'medium',
    },
  ],
  silent: [
    { events: inARow(3, 30, (eventTime) => verified(eventTime, 'TOTP')), because: 'somebody mistypes' },
    { events: inARow(6, 30, (eventTime) => verified(eventTime, 'PASSWORD')), because: 'it is the password' },
    { events: inARow(6, 30, (eventTime) => verified(eventTime, 'TOTP', 'Success')), because: 'the codes were right' },
  ],
})
