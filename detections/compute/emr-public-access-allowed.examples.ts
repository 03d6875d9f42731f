import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (blockPublicSecurityGroupRules: boolean, record = {}) =>
  apiCall('elasticmapreduce:PutBlockPublicAccessConfiguration', {
    requestParameters: {
      blockPublicAccessConfiguration: { blockPublicSecurityGroupRules, permittedPublicSecurityGroupRuleRanges: [] },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: put(false),
      title: 'alice allowed EMR clusters in us-east-1 to be open to the internet',
      severity: 'high',
    },
  ],
  silent: [
    { event: put(true), because: 'it was forbidden' },
    { event: put(false, { errorCode: 'AccessDeniedException' }), because: 'it was denied' },
  ],
})
