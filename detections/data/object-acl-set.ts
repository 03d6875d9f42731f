import { aws } from '../../shared/core/shell-command.ts'
import { objectAcl, objectAclInWords } from '../../shared/sources/services/s3.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(objectAcl, {
  id: 'data/object-acl-set',
  severity: ({ requester }, e) => (requester === undefined || requester === e.account.id ? 'low' : 'medium'),
  gravest: 'medium',
  title: objectAclInWords,
  // A program that sets one sets many.
  groupBy: ({ requester }, e) => JSON.stringify([e.account.id, e.region, e.resources[0]?.name, requester]),
  why: 'An ACL may let others read the object, or everybody, whatever the policy of the bucket says.',
  respond: ({ bucket, object }, e) => [
    ...(bucket?.name === undefined || object?.key === undefined
      ? []
      : [
          {
            do: 'See whom it lets in:',
            run: aws`s3api get-object-acl --bucket ${bucket.name} --key ${object.key} --region ${e.region}`,
          },
          {
            do: 'Take it back, so that its owner alone has it:',
            run: aws`s3api put-object-acl --bucket ${bucket.name} --key ${object.key} --acl private --region ${e.region}`,
          },
          {
            do: 'Where no program needs ACLs, let the policy of the bucket alone decide:',
            run: aws`s3api put-bucket-ownership-controls --bucket ${bucket.name} --ownership-controls ${'Rules=[{ObjectOwnership=BucketOwnerEnforced}]'} --region ${e.region}`,
          },
        ]),
    'Ask whoever set it who else must read the object, and why.',
  ],
  falsePositives: ['A program writes for another account, and gives it the object as agreed.'],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html',
  ],
})
