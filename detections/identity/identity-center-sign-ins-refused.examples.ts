import { cloudtrailServiceEvent, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const verified = (eventTime: string, result: string, CredentialType = 'PASSWORD') =>
  cloudtrailServiceEvent('signin:CredentialVerification', {
    eventTime,
    userIdentity: { type: 'Unknown', principalId: '111122223333', arn: '', accountId: '111122223333', accessKeyId: '' },
    sourceIPAddress: '198.51.100.7',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    additionalEventData: { AuthWorkflowID: '9de74b32-8362-4a01-a524-de21df59fd83', CredentialType },
    serviceEventDetails: { CredentialVerification: result },
  })

export default defineExamples({
  fires: [
    {
      events: inARow(21, 20, (eventTime) => verified(eventTime, 'Failure')),
      title: '20 passwords or more were refused at Identity Center within 10 minutes',
      severity: 'medium',
    },
  ],
  silent: [
    { events: inARow(5, 20, (eventTime) => verified(eventTime, 'Failure')), because: 'a few people mistype' },
    { events: inARow(25, 20, (eventTime) => verified(eventTime, 'Success')), because: 'the passwords were right' },
    { events: inARow(25, 20, (eventTime) => verified(eventTime, 'Failure', 'TOTP')), because: 'no password was wrong' },
  ],
})
