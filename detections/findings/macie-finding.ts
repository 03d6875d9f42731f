import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineFindingDetection } from '../define-finding-detection.ts'

export default defineFindingDetection({
  id: 'findings/macie-finding',
  product: 'Macie',
  severity: (e) => e.severity ?? 'medium',
  gravest: 'high',
  why: (e) =>
    e.type.startsWith('SensitiveData')
      ? 'Data that should be guarded lie in the bucket: whoever may read it may read them.'
      : 'The bucket is less protected than it was: more people may reach what it holds.',
  respond: (e) => [
    ...(e.who === undefined ? [] : [`Ask ${e.who}, who changed the bucket, whether it was meant.`]),
    e.type.startsWith('SensitiveData')
      ? 'Find out who put the data there, and move or delete them if they should not be.'
      : 'Take the change back, unless its owner wants it so.',
    {
      do: 'See whether anybody may read the bucket:',
      run: aws`s3api get-bucket-policy-status --bucket ${e.resources[0]?.name ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ['The bucket is meant to be public, as that of a website; the data are made up, for tests.'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/findings-types.html'],
})
