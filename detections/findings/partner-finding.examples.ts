import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

const ofConfig = ['product/aws/guardduty', 'product/aws/config'] as const

export default defineExamples({
  fires: [
    {
      event: changedSample(
        'securityhub/findings-imported-guardduty.json',
        ['product/aws/guardduty', 'product/example/scanner'],
        ['"ProductName":"GuardDuty"', '"ProductName":"Example Scanner"'],
      ),
      title: 'Example Scanner: Command and Control server domain name queried by EC2 instance i-99999999',
      severity: 'high',
    },
    {
      event: changedSample('securityhub/findings-imported-guardduty.json', [
        'product/aws/guardduty',
        'product/aws/firewall-manager',
      ]),
      title: 'Firewall Manager: Command and Control server domain name queried by EC2 instance i-99999999',
    },
    {
      event: changedSample(
        'securityhub/findings-imported-guardduty.json',
        ofConfig,
        ['"AwsAccountId":"111122223333"', '"AwsAccountId":"999988887777"'],
        ['"Label":"HIGH"', '"Label":"CRITICAL"'],
      ),
      title: 'AWS Config: Command and Control server domain name queried by EC2 instance i-99999999',
      severity: 'critical',
    },
  ],
  silent: [
    {
      event: changedSample('securityhub/findings-imported-guardduty.json', ofConfig),
      because: 'AWS Config tells of its rules in the account itself',
    },
    { event: sample('securityhub/findings-imported-guardduty.json'), because: 'GuardDuty has a detection of its own' },
    { event: sample('securityhub/findings-imported-cis-31.json'), because: 'checks of Security Hub have one' },
  ],
})
