import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (record = {}) =>
  apiCall('lambda:UpdateFunctionCode20150331v2', {
    requestParameters: {
      functionName: 'arn:aws:lambda:us-east-1:111122223333:function:orders',
      publish: true,
      dryRun: false,
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      events: [update(), update({ eventTime: '2026-11-22T09:00:00Z' })],
      title: 'alice changed the code of Lambda function orders for the first time',
      severity: 'medium',
    },
    {
      event: update({
        userIdentity: session('web', 'i-0123456789abcdef0'),
        requestParameters: { functionName: 'orders:live' },
      }),
      title: 'role web (session i-0123456789abcdef0) changed the code of Lambda function orders for the first time',
    },
    {
      event: update({ requestParameters: {} }),
      title: 'alice called lambda:UpdateFunctionCode, and CloudTrail does not show its parameters',
    },
    {
      event: update({ userAgent: 'Terraform/1.9.0' }),
      title: 'alice changed the code of Lambda function orders for the first time',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: update({ requestParameters: { functionName: 'orders', dryRun: true } }),
      because: 'it was a dry run',
    },
  ],
})
