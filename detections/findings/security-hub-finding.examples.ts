import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: sample('securityhub/findings-imported-v2-ocsf-compliance.json'),
      title:
        'S3 bucket amzn-s3-demo-bucket fails Security Hub check S3.1: S3 general purpose buckets should have block public access settings enabled',
      severity: 'high',
    },
    {
      event: sample('securityhub/findings-imported-cis-31.json'),
      title: 'A Security Hub check fails: Ensure a log metric filter and alarm exist for unauthorized API calls',
      severity: 'low',
    },
    {
      event: sample('securityhub/findings-imported-afsbp-ec2-2.json'),
      title:
        'EC2 security group sg-1234123f fails a Security Hub check: The VPC default security group should not allow inbound and outbound traffic',
      severity: 'information',
    },
    {
      event: changedSample('securityhub/findings-imported-cis-31.json', ['"Label":"LOW"', '"Label":"CRITICAL"']),
      title: 'A Security Hub check fails: Ensure a log metric filter and alarm exist for unauthorized API calls',
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
