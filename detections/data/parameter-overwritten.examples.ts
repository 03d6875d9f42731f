import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (overwrite: boolean, record = {}) =>
  apiCall('ssm:PutParameter', {
    requestParameters: { name: '/golden/ami', value: 'HIDDEN_DUE_TO_SECURITY_REASONS', type: 'String', overwrite },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: put(true),
      title: 'alice overwrote parameter /golden/ami for the first time',
      severity: 'information',
    },
  ],
  silent: [
    { event: put(true, { responseElements: { version: 1, tier: 'Standard' } }), because: 'its first version was made' },
    { event: put(false), because: 'the parameter is new' },
    { event: put(true, { errorCode: 'AccessDeniedException' }), because: 'it was denied' },
  ],
})
