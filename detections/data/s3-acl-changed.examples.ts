import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('s3:PutBucketAcl', { requestParameters: { bucketName: 'main', acl: '', ...requestParameters }, ...record })

const owner = 'd25639fbe9c19cd30a4c0f43fbf00e2d3f96400a9aa8dabfbbebe1906example'

const grantTo = (ID: string) => ({
  AccessControlPolicy: {
    Owner: { ID: owner },
    AccessControlList: { Grant: { Grantee: { 'xsi:type': 'CanonicalUser', ID }, Permission: 'READ' } },
  },
})

export default defineExamples({
  fires: [
    {
      event: put(grantTo('79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be')),
      title: 'alice let another account into bucket main by its ACL',
      severity: 'medium',
    },
    { event: put(grantTo(owner)), title: 'alice changed the ACL of bucket main', severity: 'low' },
    {
      event: put({ 'x-amz-acl': 'log-delivery-write' }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice changed the ACL of bucket main',
      severity: 'information',
    },
  ],
  silent: [
    { event: put({ 'x-amz-acl': 'public-read' }), because: 'it is open to everyone, which another detection says' },
    { event: sample('api-call/root-creates-bucket.json'), because: 'a bucket is made, with the ACL it begins with' },
  ],
})
