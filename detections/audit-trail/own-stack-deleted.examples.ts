import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (stackName: string, record: JsonObject = {}) =>
  apiCall('cloudformation:DeleteStack', { requestParameters: { stackName }, ...record })

export default defineExamples({
  fires: [
    {
      event: remove('tocsin-prod'),
      title: "alice began to delete Tocsin's own stack tocsin-prod",
      severity: 'critical',
    },
    {
      event: remove(
        'arn:aws:cloudformation:us-east-1:111122223333:stack/tocsin-prod/a1b2c3d4-5678-90ab-cdef-EXAMPLE11111',
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' },
      ),
      title: "alice began to delete Tocsin's own stack tocsin-prod",
      severity: 'critical',
    },
  ],
  silent: [
    { event: remove('orders'), because: 'it is a stack of somebody else' },
    { event: remove('tocsin-prod', { errorCode: 'ValidationError' }), because: 'the stack is protected' },
  ],
})
