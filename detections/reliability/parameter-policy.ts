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
  why: (action) => {
    if (action['policy-type'] === 'NoChangeNotification')
      return 'Somebody wants its value, as a password, to be renewed by now.'
    return action['policy-type'] === 'Expiration'
      ? 'Programs that read it stop, or fail to start: it is gone.'
      : 'Programs that read it stop, or fail to start, once it is gone.'
  },
  respond: (action, e) => {
    const name = action['parameter-name'] ?? unknownName
    if (action['policy-type'] === 'Expiration') {
      return ['Where a program still needs it, write it again, with a later date or without one.']
    }
    return [
      {
        do: 'See its policies, and who wrote it last:',
        run: aws`ssm describe-parameters --parameter-filters Key=Name,Values=${name} --region ${e.region}`,
      },
      'Write a new value, with a policy for the next time; or delete it where nothing reads it.',
    ]
  },
  falsePositives: (action) =>
    action['policy-type'] === 'NoChangeNotification'
      ? ['Its value does not get old, as that of a setting.']
      : ['It was to be there for a time only.'],
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-cwe.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-policies.html',
  ],
})
