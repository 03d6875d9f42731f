import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const deploy = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('cloudformation:CreateStackInstances', {
    requestParameters: { stackSetName: 'baseline', regions: ['us-east-1'], ...requestParameters },
    responseElements: { operationId: '0123abcd-0123-4567-89ab-0123456789ab' },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: deploy({ deploymentTargets: { organizationalUnitIds: ['r-a1b2'] } }),
      title: 'alice deployed stack set baseline to the whole organization',
      severity: 'high',
    },
    {
      event: deploy({ deploymentTargets: { organizationalUnitIds: ['ou-a1b2-c3d4e5f6', 'ou-a1b2-c3d4e5f7'] } }),
      title: 'alice deployed stack set baseline to 2 organizational units',
      severity: 'medium',
    },
    {
      event: deploy({ deploymentTargets: { organizationalUnitIds: ['ou-a1b2-c3d4e5f6'] } }),
      title: 'alice deployed stack set baseline to an organizational unit',
    },
    {
      event: deploy({ accounts: ['111122223333', '123456789012'] }, { userAgent: 'Terraform/1.9.0' }),
      title: 'alice deployed stack set baseline to 2 accounts',
      severity: 'low',
    },
    { event: deploy({ accounts: ['123456789012'] }), title: 'alice deployed stack set baseline to an account' },
    { event: deploy({}), title: 'alice deployed stack set baseline to other accounts' },
  ],
  silent: [
    {
      event: apiCall('cloudformation:DeleteStackInstances', { requestParameters: { stackSetName: 'baseline' } }),
      because: 'it was taken back',
    },
    { event: deploy({}, { errorCode: 'StackSetNotFoundException' }), because: 'there is no such stack set' },
  ],
})
