import type { Json } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const canned = (acl: Json) =>
  apiCall('s3:PutBucketAcl', {
    requestParameters: { bucketName: 'main', Host: 'main.s3.amazonaws.com', acl: '', 'x-amz-acl': acl },
  })

const created = (acl: Json) =>
  apiCall('s3:CreateBucket', {
    requestParameters: { bucketName: 'main', Host: 'main.s3.amazonaws.com', 'x-amz-acl': acl },
  })

const owner = { ID: 'd25639fbe9c19cd30a4c0f43fbf00e2d3f96400a9aa8dabfbbebe1906example' }

const granted = (group: string, Permission: string) =>
  apiCall('s3:PutBucketAcl', {
    requestParameters: {
      bucketName: 'main',
      acl: '',
      AccessControlPolicy: {
        xmlns: 'http://s3.amazonaws.com/doc/2006-03-01/',
        Owner: owner,
        AccessControlList: {
          Grant: [
            { Grantee: { 'xsi:type': 'CanonicalUser', ...owner }, Permission: 'FULL_CONTROL' },
            { Grantee: { 'xsi:type': 'Group', URI: `http://acs.amazonaws.com/groups/${group}` }, Permission },
          ],
        },
      },
    },
  })

export default defineExamples({
  fires: [
    { event: canned('public-read'), title: 'alice let everyone read bucket main by its ACL', severity: 'high' },
    {
      event: canned(['public-read-write']),
      title: 'alice let everyone write to bucket main by its ACL',
      severity: 'critical',
    },
    {
      event: created('authenticated-read'),
      title: 'alice let every AWS account read bucket main by its ACL',
      severity: 'high',
    },
    {
      event: granted('global/AllUsers', 'WRITE_ACP'),
      title: 'alice let everyone write to bucket main by its ACL',
      severity: 'critical',
    },
    {
      event: apiCall('s3:PutBucketAcl', {
        requestParameters: {
          bucketName: 'main',
          'x-amz-grant-read': 'uri="http://acs.amazonaws.com/groups/global/AuthenticatedUsers"',
        },
      }),
      title: 'alice let every AWS account read bucket main by its ACL',
      severity: 'high',
    },
  ],
  silent: [
    { event: canned('private'), because: 'only the owner gets in' },
    { event: canned('log-delivery-write'), because: 'S3 itself writes its access logs' },
    { event: granted('s3/LogDelivery', 'WRITE'), because: 'S3 itself writes its access logs' },
    { event: created('private'), because: 'the new bucket is private' },
  ],
})
