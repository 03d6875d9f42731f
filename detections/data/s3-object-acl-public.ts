import { lastingName } from '../../shared/core/actor.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { grantsInWords, publicGrants } from '../requests/s3/acl.ts'
import { blockPublicAccess, objectInWords } from '../requests/s3/bucket.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'data/s3-object-acl-public',
  calls: ['s3:PutObjectAcl', 's3:PutObject', 's3:CopyObject', 's3:CreateMultipartUpload'],
  record: {
    requestParameters: {
      $or: [
        { 'x-amz-acl': ['public-read', 'public-read-write', 'authenticated-read'] },
        {
          AccessControlPolicy: {
            AccessControlList: {
              Grant: { Grantee: { URI: [{ suffix: '/global/AllUsers' }, { suffix: '/global/AuthenticatedUsers' }] } },
            },
          },
        },
      ],
    },
  },
  severity: (e) => (publicGrants(e.request).some(({ mayWrite }) => mayWrite) ? 'high' : 'medium'),
  title: (e) => `${e.actor.name} ${grantsInWords(publicGrants(e.request))} ${objectInWords(e)}`,
  why: 'The object is open to strangers although the bucket and its policy may look closed.',
  respond: (e) => {
    const key = textAt(e.request, 'key')
    return [
      ...ifKnown(key, (key) => ({
        do: 'Take the ACL back:',
        run: aws`s3api put-object-acl --bucket ${bucketOf(e)} --key ${key} --acl private --region ${e.region}`,
      })),
      { do: 'If nothing in the bucket is meant to be public, close all of it:', run: blockPublicAccess(e) },
      `Ask ${e.actor.name} who was meant to read it; a presigned URL lets one person in for a while.`,
    ]
  },
  falsePositives: ['An application publishes files for a website this way.'],
  mitre: ['T1530', 'T1567.002'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html'],
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${bucketOf(e)}`,
})
