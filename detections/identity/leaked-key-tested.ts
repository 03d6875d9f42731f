import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { findCallsBy, ifKnown, ownUserName } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/leaked-key-tested',
  calls: ['sts:GetCallerIdentity'],
  record: { userAgent: [{ wildcard: '*TruffleHog*' }] },
  readOnlyCalls: true,
  severity: 'high',
  title: (e) => `TruffleHog found credentials of ${e.actor.name} and tested them`,
  why: 'It searches code and files for secrets: the credentials lie somewhere in the open, and somebody knows that they work.',
  respond: (e) => {
    const { actor } = e
    const key = actor.accessKeyId
    const user = ownUserName(actor)
    return [
      ...(user !== undefined && key !== undefined
        ? [
            {
              do: 'Switch the key off, unless the search is your own:',
              run: aws`iam update-access-key --user-name ${user} --access-key-id ${key} --status Inactive`,
            },
          ]
        : [`End the sessions of ${actor.name}, unless the search is your own.`]),
      ...ifKnown(key, (key) => findCallsBy(key, e.region)),
      'Find where the credentials lie, and take them out of there, history included.',
    ]
  },
  falsePositives: ['Your own security team searches the repositories; the credentials still have to be replaced.'],
  mitre: ['T1552.001', 'T1078.004'],
  references: ['https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html'],
})
