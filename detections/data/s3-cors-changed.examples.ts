import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (rule: JsonObject, record: JsonObject = {}) =>
  apiCall('s3:PutBucketCors', {
    requestParameters: { bucketName: 'main', cors: '', CORSConfiguration: { CORSRule: rule } },
    ...record,
  })

const deleted = { requestParameters: { bucketName: 'main', cors: '' } }

export default defineExamples({
  fires: [
    {
      event: put({ AllowedOrigin: '*', AllowedMethod: ['GET', 'PUT'], AllowedHeader: '*' }),
      title: 'alice let pages of all websites write to bucket main (CORS)',
      severity: 'medium',
    },
    {
      event: put({ AllowedOrigin: '*', AllowedMethod: 'GET' }),
      title: 'alice changed the CORS rules of bucket main',
      severity: 'low',
    },
    {
      event: put(
        { AllowedOrigin: 'https://www.example.com', AllowedMethod: 'PUT' },
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' },
      ),
      title: 'alice changed the CORS rules of bucket main',
      severity: 'information',
    },
    {
      event: apiCall('s3:DeleteBucketCors', deleted),
      title: 'alice deleted the CORS rules of bucket main',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('s3:DeleteBucketCors', { ...deleted, errorCode: 'AccessDenied' }),
      because: 'it was denied, and the rules still hold',
    },
    { event: apiCall('s3:GetBucketCors', { ...deleted, readOnly: true }), because: 'the rules were only read' },
  ],
})
