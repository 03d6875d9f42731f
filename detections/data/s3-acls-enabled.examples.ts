import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (ObjectOwnership: string, record: JsonObject = {}) =>
  apiCall('s3:PutBucketOwnershipControls', {
    requestParameters: { bucketName: 'main', ownershipControls: '', OwnershipControls: { Rule: { ObjectOwnership } } },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: put('ObjectWriter'), title: 'alice switched on ACLs for bucket main', severity: 'low' },
    {
      event: put('BucketOwnerPreferred', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice switched on ACLs for bucket main',
      severity: 'information',
    },
    {
      event: apiCall('s3:DeleteBucketOwnershipControls', {
        requestParameters: { bucketName: 'main', ownershipControls: '' },
      }),
      title: 'alice switched on ACLs for bucket main',
      severity: 'low',
    },
  ],
  silent: [{ event: put('BucketOwnerEnforced'), because: 'ACLs were switched off' }],
})
