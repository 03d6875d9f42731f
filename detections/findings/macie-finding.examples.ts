import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: changed('macie/finding-policy.json', (json) => json.replace('"sample":true', '"sample":false')),
      title: 'Macie: Block public access settings are disabled for the S3 bucket, S3 bucket amzn-s3-demo-bucket1',
      severity: 'high',
    },
    {
      event: changed('macie/finding-sensitive-data.json', (json) => json.replace('"sample":true', '"sample":false')),
      title: 'Macie: The S3 object contains multiple categories of sensitive data, S3 bucket amzn-s3-demo-bucket2',
    },
    {
      event: sample('macie/finding-policy.json'),
      title:
        'Sample, not real: Macie: Block public access settings are disabled for the S3 bucket, S3 bucket amzn-s3-demo-bucket1',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: changed('macie/finding-policy.json', (json) => json.replace('"archived":false', '"archived":true')),
      because: 'it was archived',
    },
  ],
})

/** A finding with other fields. */
function changed(path: string, change: (json: string) => string): unknown {
  return JSON.parse(change(JSON.stringify(sample(path))))
}
