import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: serviceEvent('aws.ecr', 'ECR Pull Through Cache Action', {
        'sync-status': 'FAILED',
        'repository-name': 'docker-hub/alpine',
        'upstream-registry-url': 'registry-1.docker.io',
        'image-tag': '3.17.2',
        'failure-code': 'UpstreamTooManyRequests',
        'failure-reason': 'The upstream registry limits requests.',
      }),
      title: 'Image docker-hub/alpine:3.17.2 could not be fetched from registry-1.docker.io',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.ecr', 'ECR Pull Through Cache Action', { 'failure-code': 'UnknownError' }),
      title: 'An image could not be fetched from its upstream registry',
    },
  ],
  silent: [{ event: sample('ecr/pull-through-cache-succeeded.json'), because: 'the image came' }],
})
