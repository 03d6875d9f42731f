import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { findCallsOf, ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/access-key-found-in-public',
  calls: ['iam:AttachUserPolicy'],
  // AWS attaches it by itself to users whose key it finds in a public repository; a newer one has a version: V2, V3.
  record: { requestParameters: { policyArn: [{ wildcard: '*:iam::aws:policy/AWSCompromisedKeyQuarantine*' }] } },
  byAws: true,
  severity: 'critical',
  title: (e) => `An access key of ${textAt(e.request, 'userName') ?? 'a user'} was found in public`,
  why: 'Keys found in public are used within minutes, and the quarantine stops only part of what they can do.',
  respond: (e) => {
    const user = textAt(e.request, 'userName')
    return [
      ...ifKnown(user, (user) => [
        { do: 'See the keys of the user:', run: aws`iam list-access-keys --user-name ${user}` },
        {
          do: 'Switch off the one that AWS Support named by mail, or all of them:',
          run: aws`iam update-access-key --user-name ${user} --access-key-id KEY --status Inactive`,
        },
        findCallsOf(user, e.region),
      ]),
      'Leave the quarantine policy where it is until every key of the user is replaced.',
    ]
  },
  falsePositives: ['Somebody attaches the policy by hand, to block a user.'],
  mitre: ['T1552.001', 'T1078.004'],
  cis: ['4.4'],
  references: [
    'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCompromisedKeyQuarantineV3.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  ],
})
