import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: changedSample('macie/finding-policy.json', ['"sample":true', '"sample":false']),
      title: 'Macie on S3 bucket amzn-s3-demo-bucket1: Block public access settings are disabled for the S3 bucket',
      severity: 'high',
    },
    {
      event: changedSample('macie/finding-sensitive-data.json', ['"sample":true', '"sample":false']),
      title: 'Macie on S3 bucket amzn-s3-demo-bucket2: The S3 object contains multiple categories of sensitive data',
    },
    {
      event: sample('macie/finding-policy.json'),
      title:
        'Sample, not real: Macie on S3 bucket amzn-s3-demo-bucket1: Block public access settings are disabled for the S3 bucket',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: changedSample('macie/finding-policy.json', ['"archived":false', '"archived":true']),
      because: 'it was archived',
    },
  ],
})
