import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: changedSample(
        'securityhub/findings-imported-guardduty.json',
        ['product/aws/guardduty', 'product/example/scanner'],
        ['"ProductName":"GuardDuty"', '"ProductName":"Example Scanner"'],
        ['"Status":"NEW"', '"Status":"RESOLVED"'],
      ),
      title:
        'Example Scanner finding resolved: Command and Control server domain name queried by EC2 instance i-99999999',
    },
  ],
  silent: [
    {
      event: changedSample(
        'securityhub/findings-imported-guardduty.json',
        ['product/aws/guardduty', 'product/example/scanner'],
        ['"ProductName":"GuardDuty"', '"ProductName":"Example Scanner"'],
      ),
      because: 'it is open',
    },
  ],
})
