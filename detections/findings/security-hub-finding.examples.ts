import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

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
      event: changedSample('securityhub/findings-imported-cis-31.json', ['"Label":"LOW"', '"Label":"CRITICAL"']),
      title:
        'Security Hub: Ensure a log metric filter and alarm exist for unauthorized API calls, account 111122223333',
      severity: 'high',
    },
  ],
  silent: [
    { event: sample('securityhub/findings-imported-afsbp-s3-2.json'), because: 'it was resolved' },
    { event: sample('securityhub/findings-imported-guardduty.json'), because: 'it is a finding of GuardDuty' },
    {
      event: changedSample('securityhub/findings-imported-v2-ocsf-compliance.json', [
        '"status":"Fail"',
        '"status":"Pass"',
      ]),
      because: 'the check passes',
    },
    {
      event: changedSample('securityhub/findings-imported-v2-ocsf-compliance.json', [
        '"status":"Fail"',
        '"status":"Warning"',
      ]),
      because: 'the check has not failed',
    },
  ],
})
