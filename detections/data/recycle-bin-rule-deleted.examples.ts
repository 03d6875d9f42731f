import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (record: object = {}) =>
  apiCall('rbin:DeleteRule', { requestParameters: { identifier: 'pwxIkFcvge4' }, ...record })

export default defineExamples({
  fires: [
    { event: remove(), title: 'alice deleted Recycle Bin rule pwxIkFcvge4 in us-east-1', severity: 'medium' },
    {
      event: remove({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice deleted Recycle Bin rule pwxIkFcvge4 in us-east-1',
      severity: 'low',
    },
  ],
  silent: [
    { event: remove({ errorCode: 'ConflictException' }), because: 'the rule is locked' },
    {
      event: apiCall('rbin:CreateRule', { requestParameters: { resourceType: 'EBS_SNAPSHOT' } }),
      because: 'a rule is made',
    },
  ],
})
