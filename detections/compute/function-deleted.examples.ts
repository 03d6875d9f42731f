import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (requestParameters: object, record = {}) =>
  apiCall('lambda:DeleteFunction20150331', { requestParameters: { ...requestParameters }, ...record })

export default defineExamples({
  fires: [
    { event: remove({ functionName: 'orders' }), title: 'alice deleted Lambda function orders', severity: 'low' },
    {
      event: remove({}),
      title: 'alice called lambda:DeleteFunction, and CloudTrail does not show its parameters',
    },
    {
      event: remove({ functionName: 'orders' }, { userAgent: 'Terraform/1.9.0' }),
      title: 'alice deleted Lambda function orders',
      severity: 'information',
    },
  ],
  silent: [
    { event: remove({ functionName: 'orders', qualifier: '12' }), because: 'one old version was deleted' },

    {
      event: apiCall('lambda:DeleteFunctionEventInvokeConfig', { requestParameters: { functionName: 'orders' } }),
      because: 'a setting was deleted',
    },
  ],
})
