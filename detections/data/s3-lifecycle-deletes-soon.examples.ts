import type { Json, JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (rule: JsonObject | readonly Json[], record: JsonObject = {}) =>
  apiCall('s3:PutBucketLifecycle', {
    requestParameters: {
      lifecycle: '',
      bucketName: 'main',
      LifecycleConfiguration: { xmlns: 'http://s3.amazonaws.com/doc/2006-03-01/', Rule: rule },
      Host: 'main.s3.us-east-1.amazonaws.com',
    },
    ...record,
  })

const expire = (days: number, filter: Json) => ({ Status: 'Enabled', Filter: filter, Expiration: { Days: days } })

export default defineExamples({
  fires: [
    {
      event: put(expire(1, { Prefix: '*' })),
      title: 'alice made S3 delete everything in bucket main after a day',
      severity: 'high',
    },
    {
      event: put([expire(90, { Prefix: 'logs/' }), expire(3, '')]),
      title: 'alice made S3 delete everything in bucket main after 3 days',
      severity: 'high',
    },
    {
      event: put({ Status: 'Enabled', Prefix: '', Expiration: { Days: 7 } }, { userAgent: 'Terraform/1.9.0' }),
      title: 'alice made S3 delete everything in bucket main after 7 days',
    },
    {
      event: put(expire(1, { Prefix: '' }), { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice made S3 delete everything in bucket main after a day',
      severity: 'high',
    },
    {
      event: put({ Status: 'Enabled', Filter: '', Expiration: { Date: '2026-11-23T00:00:00Z' } }),
      title: 'alice made S3 delete everything in bucket main after 2 days',
    },
    {
      event: put({ Status: 'Enabled', Filter: '', Expiration: { Date: '2020-01-01T00:00:00Z' } }),
      title: 'alice made S3 delete everything in bucket main after a day',
    },
    {
      event: put(expire(1, { And: { Prefix: '', ObjectSizeGreaterThan: '0' } })),
      title: 'alice made S3 delete everything in bucket main after a day',
    },
  ],
  silent: [
    { event: put(expire(1, { ObjectSizeGreaterThan: 1_000_000 })), because: 'only large objects are deleted' },
    {
      event: put({ Status: 'Enabled', Filter: '', Expiration: { Date: '2027-12-01T00:00:00Z' } }),
      because: 'there is a year to notice',
    },
    { event: put(expire(1, { Prefix: 'tmp/' })), because: 'only a part of the bucket is deleted' },
    { event: put(expire(1, { Tag: { Key: 'keep', Value: 'no' } })), because: 'only what has a tag is deleted' },
    { event: put(expire(365, '')), because: 'there is a year to notice' },
    { event: put({ ...expire(1, ''), Status: 'Disabled' }), because: 'the rule is switched off' },
    {
      event: put({ Status: 'Enabled', Filter: '', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }),
      because: 'only uploads that were never finished are deleted',
    },
  ],
})
