import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('securityhub/findings-imported-v2-ocsf-compliance.json'),
      title:
        'Security Hub: S3 general purpose buckets should have block public access settings enabled, S3 bucket amzn-s3-demo-bucket',
      severity: 'high',
    },
    {
      event: sample('securityhub/findings-imported-cis-31.json'),
      title:
        'Security Hub: Ensure a log metric filter and alarm exist for unauthorized API calls, account 111122223333',
      severity: 'low',
    },
    {
      event: sample('securityhub/findings-imported-afsbp-ec2-2.json'),
      title:
        'Security Hub: The VPC default security group should not allow inbound and outbound traffic, EC2 security group sg-1234123f',
      severity: 'information',
    },
    {
      event: changed('securityhub/findings-imported-cis-31.json', (json) =>
        json.replace('"Label":"LOW"', '"Label":"CRITICAL"'),
      ),
      title:
        'Security Hub: Ensure a log metric filter and alarm exist for unauthorized API calls, account 111122223333',
      severity: 'high',
    },
  ],
  silent: [
    { event: sample('securityhub/findings-imported-afsbp-s3-2.json'), because: 'it was resolved' },
    { event: sample('securityhub/findings-imported-guardduty.json'), because: 'it is a finding of GuardDuty' },
    {
      event: changed('securityhub/findings-imported-v2-ocsf-compliance.json', (json) =>
        json.replace('"status":"Fail"', '"status":"Pass"'),
      ),
      because: 'the check passes',
    },
    {
      event: changed('securityhub/findings-imported-v2-ocsf-compliance.json', (json) =>
        json.replace('"status":"Fail"', '"status":"Warning"'),
      ),
      because: 'the check has not failed',
    },
  ],
})

/** A finding with other fields. */
function changed(path: string, change: (json: string) => string): unknown {
  return JSON.parse(change(JSON.stringify(sample(path))))
}
