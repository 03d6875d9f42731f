import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/image-repository-deleted',
  calls: ['ecr:DeleteRepository'],
  // Without force only an empty repository can be deleted.
  record: { requestParameters: { force: [true] } },
  severity: 'medium',
  title: (e) =>
    `${e.actor.name} deleted ${named('image repository', textAt(e.request, 'repositoryName'))} with all its images`,
  why: 'What runs from these images cannot start again or grow, and the images do not come back.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was meant.`,
    'If not, create the repository again, and have the pipeline build and push the images that are in use.',
    ...otherCalls(e),
  ],
  falsePositives: ['A service is retired.'],
  mitre: ['T1485'],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteRepository.html'],
})
