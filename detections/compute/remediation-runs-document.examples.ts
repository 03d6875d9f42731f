import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (configuration: JsonObject) =>
  apiCall('config:PutRemediationConfigurations', {
    requestParameters: {
      remediationConfigurations: [
        {
          configRuleName: 'public-buckets',
          targetType: 'SSM_DOCUMENT',
          targetId: 'repair',
          automatic: true,
          ...configuration,
        },
      ],
    },
  })

export default defineExamples({
  fires: [
    {
      event: put({}),
      title: 'alice had document repair run whenever Config rule public-buckets is broken',
      severity: 'medium',
    },
  ],
  silent: [
    { event: put({ automatic: false }), because: 'somebody has to start it' },
    { event: put({ targetId: 'AWSConfigRemediation-DeleteUnusedEBSVolume' }), because: "it is AWS's own document" },
  ],
})
