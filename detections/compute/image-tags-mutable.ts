import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/image-tags-mutable',
  calls: ['ecr:PutImageTagMutability'],
  record: { requestParameters: { imageTagMutability: ['MUTABLE'] } },
  severity: 'low',
  title: (e) =>
    `${e.actor.name} let image tags of ${named('repository', textAt(e.request, 'repositoryName'))} be overwritten`,
  why: 'An image that is in use can now be exchanged for another under the same name.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'repositoryName'), (name) => ({
      do: 'Forbid it again:',
      run: aws`ecr put-image-tag-mutability --repository-name ${name} --image-tag-mutability IMMUTABLE --region ${e.region}`,
    })),
    `Ask ${e.actor.name} which tag they had to overwrite, and look at what was pushed since.`,
  ],
  falsePositives: ['A pipeline moves a tag such as latest.'],
  mitre: ['T1525'],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html'],
})
