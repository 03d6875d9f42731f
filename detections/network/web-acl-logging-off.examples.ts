import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const id = 'a1b2c3d4-5678-90ab-cdef-111111111111'
const resourceArn = `arn:aws:wafv2:us-east-1:111122223333:regional/webacl/main/${id}`

const off = (record: JsonObject = {}) =>
  apiCall('wafv2:DeleteLoggingConfiguration', { requestParameters: { resourceArn }, ...record })

export default defineExamples({
  fires: [
    { event: off(), title: 'alice switched off the logs of web ACL main', severity: 'medium' },
    {
      event: off({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)' }),
      title: 'alice switched off the logs of web ACL main',
      severity: 'low',
    },
    {
      event: apiCall('waf-regional:DeleteLoggingConfiguration', {
        requestParameters: { resourceArn: `arn:aws:waf-regional:us-east-1:111122223333:webacl/${id}` },
      }),
      title: `alice switched off the logs of web ACL ${id}`,
    },
  ],
  silent: [
    {
      event: apiCall('wafv2:PutLoggingConfiguration', {
        requestParameters: {
          loggingConfiguration: { resourceArn, logDestinationConfigs: ['arn:aws:s3:::aws-waf-logs'] },
        },
      }),
      because: 'the logs were switched on',
    },
    { event: off({ errorCode: 'WAFNonexistentItemException' }), because: 'there were no logs' },
  ],
})
