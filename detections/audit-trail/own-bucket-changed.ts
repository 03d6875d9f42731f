import { aws } from '../../shared/core/shell-command.ts'
import { defineOwnDetection } from '../define-own-detection.ts'
import { bucketCalls } from '../requests/audit-trail/blinding/stack.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-bucket-changed',
  tells: bucketCalls,
  why: (e) =>
    e.action.name === 'DeleteBucket'
      ? 'Without the bucket this system cannot be deployed, and somebody else may take its name.'
      : 'Whoever writes to the bucket decides what code the next deployment of this system runs.',
  respond: (e, names) =>
    names.map((bucket) =>
      e.action.name === 'DeleteBucket'
        ? {
            do: 'Make it again before somebody else takes its name; no deployment works without it:',
            run: aws`s3 mb ${`s3://${bucket}`} --region ${e.region}`,
          }
        : {
            do: 'See who may use it now:',
            run: aws`s3api get-bucket-policy --bucket ${bucket} --region ${e.region}`,
          },
    ),
  falsePositives: (e) =>
    e.action.name === 'DeleteBucket'
      ? ['Tocsin is removed by somebody who did not deploy it.']
      : ['A tool that keeps an organization in order sets the same policy on all buckets.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html',
  ],
})
