import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { bucketOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'data/s3-website-on',
  calls: ['s3:PutBucketWebsite'],
  severity: 'low',
  title: (e) => `${e.actor.name} switched on website hosting of bucket ${bucketOf(e)}`,
  why: 'A website needs objects that everyone can read, so opening the bucket is usually the next step.',
  respond: (e) => [
    {
      do: 'If the bucket is not meant to be a website, switch it off:',
      run: aws`s3api delete-bucket-website --bucket ${bucketOf(e)} --region ${e.region}`,
    },
    {
      do: 'See whether it is public:',
      run: aws`s3api get-bucket-policy-status --bucket ${bucketOf(e)} --region ${e.region}`,
    },
    'A website can stay in a private bucket behind CloudFront.',
  ],
  falsePositives: ['The bucket serves a static website, or sends visitors on to another address.'],
  mitre: ['T1530'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteHosting.html'],
})
