import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: sample('securityhub/findings-imported-afsbp-s3-2.json'),
      title:
        'Security Hub finding on S3 bucket so0111-aws-cloudtrail-111122223333 resolved: S3 buckets should prohibit public read access',
    },
    {
      event: changedSample('securityhub/findings-imported-v2-ocsf-compliance.json', [
        '"status":"Fail"',
        '"status":"Pass"',
      ]),
      title:
        'Security Hub check on S3 bucket amzn-s3-demo-bucket passed: S3 general purpose buckets should have block public access settings enabled',
    },
  ],
  silent: [{ event: sample('securityhub/findings-imported-cis-31.json'), because: 'the check fails' }],
})
