import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { ecrReplication, replicatedInWords } from '../../shared/sources/services/ecr.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ecrReplication, {
  id: 'reliability/ecr-replication-failed',
  detail: { result: ['FAILED'] },
  severity: 'medium',
  title: (image) => `The replication of ${replicatedInWords(image)} failed`,
  // Each image of a repository fails alike.
  window: { minutes: 24 * 60 },
  why: (_, { region }) => `What runs in ${region} cannot start with this image, and stays with the former version.`,
  respond: ({
    'repository-name': repository = unknownName,
    'image-digest': digest = unknownName,
    'source-region': from = unknownName,
  }) => [
    {
      do: 'See where the image is, and why it is not elsewhere:',
      run: aws`ecr describe-image-replication-status --repository-name ${repository} --image-id imageDigest=${digest} --region ${from}`,
    },
    'See that the policy of the registry it goes to lets this account replicate, and that the KMS key of the repository may be used.',
    'Push the image again: only what is pushed is replicated.',
  ],
  falsePositives: ['The image was deleted while it was copied.'],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html'],
})
