import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { policyInWords, ssmParameterPolicy } from '../../shared/sources/services/ssm-parameter.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ssmParameterPolicy, {
  id: 'reliability/parameter-policy',
  detail: { 'policy-type': ['Expiration', 'ExpirationNotification', 'NoChangeNotification'] },
  severity: (action) => (action['policy-type'] === 'NoChangeNotification' ? 'low' : 'medium'),
  gravest: 'medium',
  title: (action) => policyInWords(action),
  window: { minutes: 24 * 60 },
  why: (action) =>
    action['policy-type'] === 'NoChangeNotification'
      ? 'Somebody wants its value, as a password, to be renewed by now.'
      : 'Programs that read it stop, or fail to start, once it is gone.',
  respond: (action, e) => {
    const name = action['parameter-name'] ?? unknownName
    return [
      {
        do: 'See its policies, and who wrote it last:',
        run: aws`ssm describe-parameters --parameter-filters Key=Name,Values=${name} --region ${e.region}`,
      },
      action['policy-type'] === 'Expiration'
        ? 'Where a program still needs it, write it again, with a later date or without one.'
        : 'Write a new value, with a policy for the next time; or delete it where nothing reads it.',
    ]
  },
  falsePositives: ['It was to be there for a time only.'],
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-cwe.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-policies.html',
  ],
})
