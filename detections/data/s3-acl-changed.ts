import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { publicGrants, readAclGrants } from '../requests/s3/acl.ts'

export default defineCallDetection({
  id: 'data/s3-acl-changed',
  calls: ['s3:PutBucketAcl'],
  where: (e) => isOnOthers(e) && publicGrants(e.request).length === 0,
  severity: (e) => {
    if (letsOtherAccountIn(e)) return 'medium'
    return 'low'
  },
  gravest: 'medium',
  title: (e) =>
    letsOtherAccountIn(e)
      ? `${e.actor.name} let another account into bucket ${bucketOf(e)} by its ACL`
      : `${e.actor.name} changed the ACL of bucket ${bucketOf(e)}`,
  why: 'An ACL lets others in past the bucket policy, where few people look.',
  respond: (e) => [
    {
      do: 'See who has what; the owner should stand alone:',
      run: aws`s3api get-bucket-acl --bucket ${bucketOf(e)} --region ${e.region}`,
    },
    {
      do: 'If nobody else should be there, give it to the owner alone:',
      run: aws`s3api put-bucket-acl --bucket ${bucketOf(e)} --acl private --region ${e.region}`,
    },
    'Where nothing needs ACLs, switch them off for the bucket (object ownership "bucket owner enforced").',
  ],
  falsePositives: ['A bucket for logs lets AWS write to it by ACL.'],
  mitre: ['T1098'],
  cis: ['4.8'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html'],
})

function letsOtherAccountIn({ request }: ApiCall): boolean {
  return readAclGrants(request).some(({ to }) => to === 'another account')
}
