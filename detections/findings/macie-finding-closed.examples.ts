import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: changed('macie/finding-policy.json', (json) =>
        json.replace('"archived":false', '"archived":true').replace('"sample":true', '"sample":false'),
      ),
      title:
        'Macie: Block public access settings are disabled for the S3 bucket, S3 bucket amzn-s3-demo-bucket1: archived',
    },
  ],
  silent: [{ event: sample('macie/finding-policy.json'), because: 'it is open' }],
})

/** A finding with other fields. */
function changed(path: string, change: (json: string) => string): unknown {
  return JSON.parse(change(JSON.stringify(sample(path))))
}
