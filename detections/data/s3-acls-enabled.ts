import { isWord, listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { bucketOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'data/s3-acls-enabled',
  calls: ['s3:PutBucketOwnershipControls', 's3:DeleteBucketOwnershipControls'],
  where: (e) =>
    isOnOthers(e) &&
    listAt(e.request, 'OwnershipControls', 'Rule').every(
      (rule) => !isWord(textAt(rule, 'ObjectOwnership'), 'BucketOwnerEnforced'),
    ),
  severity: 'low',
  title: (e) => `${e.actor.name} switched on ACLs for bucket ${bucketOf(e)}`,
  why: 'Each object can be opened to strangers by itself again, and may belong to whoever uploads it.',
  respond: (e) => [
    {
      do: 'If nothing needs ACLs, switch them off:',
      run: aws`s3api put-bucket-ownership-controls --bucket ${bucketOf(e)} --ownership-controls Rules=[{ObjectOwnership=BucketOwnerEnforced}] --region ${e.region}`,
    },
    `Ask ${e.actor.name} what needs them.`,
  ],
  falsePositives: ['CloudFront or an older program writes its files with an ACL.'],
  mitre: ['T1098'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html'],
})
