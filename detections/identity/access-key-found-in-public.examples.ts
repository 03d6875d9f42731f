import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const attach = (policyArn: string, record = {}) =>
  apiCall('iam:AttachUserPolicy', { requestParameters: { userName: 'bob', policyArn }, ...record })

export default defineExamples({
  fires: [
    {
      event: attach('arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3', {
        userIdentity: { type: 'AWSService', invokedBy: 'support.amazonaws.com' },
        sourceIPAddress: 'AWS Internal',
      }),
      title: 'An access key of bob was found in public',
      severity: 'critical',
    },
    {
      event: attach('arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantine'),
      title: 'An access key of bob was found in public',
    },
  ],
  silent: [
    { event: attach('arn:aws:iam::aws:policy/AWSDenyAll'), because: 'somebody was blocked for another reason' },
    {
      event: attach('arn:aws:iam::111122223333:policy/AWSCompromisedKeyQuarantine'),
      because: 'it is a policy of the account that only has the same name',
    },
    {
      event: apiCall('iam:DetachUserPolicy', {
        requestParameters: { userName: 'bob', policyArn: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3' },
      }),
      because: 'the quarantine was lifted',
    },
  ],
})
