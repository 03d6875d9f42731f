import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { ecrPullThrough, pulledInWords } from '../../shared/sources/services/ecr.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ecrPullThrough, {
  id: 'reliability/pull-through-cache-failed',
  detail: { 'failure-code': [{ exists: true }] },
  severity: 'low',
  title: (image) => pulledInWords(image),
  window: { minutes: 24 * 60 },
  why: 'What starts with the image gets the one that was cached before, or none.',
  respond: ({ 'repository-name': repository = unknownName }, e) => [
    'See what ECR says of the failure: mostly the credential in the secret, a limit of the upstream registry, or a tag that is not there.',
    {
      do: 'See which of its images are cached:',
      run: aws`ecr describe-images --repository-name ${repository} --region ${e.region}`,
    },
  ],
  falsePositives: ['Somebody asked for an image that the upstream registry does not have.'],
  references: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html',
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html',
  ],
})
