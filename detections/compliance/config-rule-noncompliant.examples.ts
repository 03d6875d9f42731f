import { complianceChange, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('config/no-longer-compliant.json'),
      title: 'IAM user AIDACKCEVSQ6C2EXAMPLE violates Config rule access-keys-rotated',
      severity: 'medium',
    },
    {
      event: sample('config/first-evaluation-noncompliant.json'),
      title:
        'log group /aws/lambda/orders violates Config rule cloudwatch-log-group-encrypted-conformance-pack-6cruwvtg2',
    },
  ],
  silent: [
    { event: sample('config/compliant-again.json'), because: 'it complies' },
    { event: complianceChange(undefined, 'COMPLIANT'), because: 'a first evaluation found it compliant' },
    { event: sample('config/not-applicable.json'), because: 'the rule does not apply to it any more' },
  ],
})
