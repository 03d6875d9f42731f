import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const secret = { requestParameters: { secretId: 'prod/orders' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('secretsmanager:CancelRotateSecret', secret),
      title: 'alice switched off the rotation of secret prod/orders',
      severity: 'low',
    },
  ],
  silent: [{ event: apiCall('secretsmanager:RotateSecret', secret), because: 'the secret was rotated' }],
})
