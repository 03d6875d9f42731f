import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const disable = (policyType: string) =>
  apiCall('organizations:DisablePolicyType', { requestParameters: { rootId: 'r-ab12', policyType } })

export default defineExamples({
  fires: [
    {
      event: disable('SERVICE_CONTROL_POLICY'),
      title: 'alice switched off all service control policies of the organization',
      severity: 'critical',
    },
    {
      event: disable('BACKUP_POLICY'),
      title: 'alice switched off all backup policies of the organization',
      severity: 'medium',
    },
    {
      event: apiCall('organizations:DisablePolicyType'),
      title: 'alice called organizations:DisablePolicyType, and CloudTrail does not show its parameters',
    },
  ],
  silent: [
    {
      event: apiCall('organizations:EnablePolicyType', {
        requestParameters: { rootId: 'r-ab12', policyType: 'SERVICE_CONTROL_POLICY' },
      }),
      because: 'the type was switched on',
    },
  ],
})
