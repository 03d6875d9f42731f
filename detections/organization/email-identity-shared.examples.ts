import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (AWS: string, record: JsonObject = {}) =>
  apiCall('ses:PutIdentityPolicy', {
    requestParameters: {
      identity: 'example.com',
      policyName: 'senders',
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: 'ses:SendEmail', Resource: '*' }],
      }),
    },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: put('*'), title: 'alice let everyone send mail as example.com', severity: 'high' },
    {
      event: put('arn:aws:iam::123456789012:root'),
      title: 'alice let account 123456789012 send mail as example.com',
      severity: 'medium',
    },
    {
      event: put('123456789012', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice let account 123456789012 send mail as example.com',
      severity: 'low',
    },
  ],
  silent: [
    { event: put('arn:aws:iam::111122223333:role/Mailer'), because: 'it is a role of this account' },
    { event: put('*', { errorCode: 'InvalidPolicy' }), because: 'the policy was refused' },
  ],
})
