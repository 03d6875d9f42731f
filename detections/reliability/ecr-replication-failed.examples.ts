import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ecr/replication-failed.json'),
      title: 'The replication of image my-app:latest from us-west-2 failed',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.ecr', 'ECR Replication Action', { result: 'FAILED' }),
      title: 'The replication of an image failed',
    },
  ],
  silent: [{ event: sample('ecr/replication-succeeded.json'), because: 'the image is there' }],
})
