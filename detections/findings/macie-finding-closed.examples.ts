import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: changedSample(
        'macie/finding-policy.json',
        ['"archived":false', '"archived":true'],
        ['"sample":true', '"sample":false'],
      ),
      title:
        'Macie finding on S3 bucket amzn-s3-demo-bucket1 archived: Block public access settings are disabled for the S3 bucket',
    },
  ],
  silent: [{ event: sample('macie/finding-policy.json'), because: 'it is open' }],
})
