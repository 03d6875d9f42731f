import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: changed('securityhub/findings-imported-guardduty.json', (json) =>
        json
          .replaceAll('product/aws/guardduty', 'product/example/scanner')
          .replace('"ProductName":"GuardDuty"', '"ProductName":"Example Scanner"'),
      ),
      title: 'Example Scanner: Command and Control server domain name queried by EC2 instance i-99999999',
      severity: 'high',
    },
    {
      event: changed('securityhub/findings-imported-guardduty.json', (json) =>
        json.replaceAll('product/aws/guardduty', 'product/aws/firewall-manager'),
      ),
      title: 'Firewall Manager: Command and Control server domain name queried by EC2 instance i-99999999',
    },
    {
      event: changed('securityhub/findings-imported-guardduty.json', (json) =>
        ofConfig(json)
          .replace('"AwsAccountId":"111122223333"', '"AwsAccountId":"999988887777"')
          .replace('"Label":"HIGH"', '"Label":"CRITICAL"'),
      ),
      title: 'AWS Config: Command and Control server domain name queried by EC2 instance i-99999999',
      severity: 'critical',
    },
  ],
  silent: [
    {
      event: changed('securityhub/findings-imported-guardduty.json', ofConfig),
      because: 'AWS Config tells of its rules in the account itself',
    },
    { event: sample('securityhub/findings-imported-guardduty.json'), because: 'GuardDuty has a detection of its own' },
    { event: sample('securityhub/findings-imported-cis-31.json'), because: 'checks of Security Hub have one' },
  ],
})

function ofConfig(json: string): string {
  return json.replaceAll('product/aws/guardduty', 'product/aws/config')
}

/** A finding with other fields. */
function changed(path: string, change: (json: string) => string): unknown {
  return JSON.parse(change(JSON.stringify(sample(path))))
}
