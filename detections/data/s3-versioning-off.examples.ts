import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, root } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (configuration: JsonObject, record: JsonObject = {}) =>
  apiCall('s3:PutBucketVersioning', {
    requestParameters: { bucketName: 'main', versioning: '', VersioningConfiguration: configuration },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: put({ Status: 'Suspended' }),
      title: 'alice switched off versioning of bucket main',
      severity: 'medium',
    },
    {
      event: put({ Status: 'Enabled', MfaDelete: 'Disabled' }, { userIdentity: root }),
      title: 'root switched off MFA delete of bucket main',
      severity: 'medium',
    },
    {
      event: put({ Status: 'Suspended' }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice switched off versioning of bucket main',
      severity: 'low',
    },
  ],
  silent: [
    { event: put({ Status: 'Enabled' }), because: 'versioning was switched on' },
    { event: put({ Status: 'Enabled', MfaDelete: 'Disabled' }), because: 'only root can change MFA delete' },
    {
      event: put({ Status: 'Enabled', MfaDelete: 'Enabled' }, { userIdentity: root }),
      because: 'MFA delete was switched on',
    },
  ],
})
