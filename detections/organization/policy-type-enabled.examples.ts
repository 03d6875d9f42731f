import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const enable = (requestParameters: { rootId: string; policyType: string } | null) =>
  apiCall('organizations:EnablePolicyType', { requestParameters })

export default defineExamples({
  fires: [
    {
      event: enable({ rootId: 'r-ab12', policyType: 'TAG_POLICY' }),
      title: 'alice switched on tag policies for the organization',
      severity: 'information',
    },
    { event: enable(null), title: 'alice switched on organization policies for the organization' },
  ],
  silent: [
    {
      event: apiCall('organizations:DisablePolicyType', {
        requestParameters: { rootId: 'r-ab12', policyType: 'TAG_POLICY' },
      }),
      because: 'the type was switched off',
    },
  ],
})
