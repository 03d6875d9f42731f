import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const call = (name: string, requestParameters: JsonObject) =>
  apiCall(`s3:${name}`, {
    managementEvent: false,
    eventCategory: 'Data',
    requestParameters: { bucketName: 'main', key: 'reports/2026.pdf', ...requestParameters },
  })

const grant = (Permission: string, URI: string) => ({
  AccessControlPolicy: { AccessControlList: { Grant: [{ Grantee: { 'xsi:type': 'Group', URI }, Permission }] } },
})

export default defineExamples({
  fires: [
    {
      event: call('PutObjectAcl', { acl: '', 'x-amz-acl': 'public-read' }),
      title: 'alice let everyone read reports/2026.pdf in bucket main',
      severity: 'medium',
    },
    {
      event: call('PutObject', { 'x-amz-acl': 'authenticated-read' }),
      title: 'alice let every AWS account read reports/2026.pdf in bucket main',
      severity: 'medium',
    },
    {
      event: call('PutObjectAcl', grant('FULL_CONTROL', 'http://acs.amazonaws.com/groups/global/AllUsers')),
      title: 'alice let everyone write to reports/2026.pdf in bucket main',
      severity: 'high',
    },
  ],
  silent: [
    { event: call('PutObject', { 'x-amz-acl': 'bucket-owner-full-control' }), because: 'only the owner gets it' },
    {
      event: call('PutObjectAcl', grant('READ', 'http://acs.amazonaws.com/groups/s3/LogDelivery')),
      because: 'it is for the access logs',
    },
  ],
})
