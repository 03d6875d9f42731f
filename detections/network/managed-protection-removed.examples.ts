import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const id = 'a1b2c3d4-5678-90ab-cdef-111111111111'

const call = (action: string, requestParameters: JsonObject | null = null, record: JsonObject = {}) =>
  apiCall(action, { requestParameters, ...record })

export default defineExamples({
  fires: [
    {
      event: call('fms:DeletePolicy', { policyId: id, deleteAllPolicyResources: true }),
      title: `alice deleted Firewall Manager policy ${id}`,
      severity: 'high',
    },
    {
      event: call('fms:DisassociateAdminAccount'),
      title: 'alice took Firewall Manager away from its administrator account',
    },
    {
      event: call('shield:DeleteProtection', { protectionId: id }),
      title: `alice deleted Shield protection ${id}`,
      severity: 'medium',
    },
    {
      event: call(
        'shield:DeleteProtection',
        { protectionId: id },
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)' },
      ),
      title: `alice deleted Shield protection ${id}`,
      severity: 'low',
    },
    { event: call('shield:DeleteSubscription'), title: 'alice cancelled Shield Advanced' },
    {
      event: call('shield:DisassociateDRTRole'),
      title: 'alice took away the access of the Shield Response Team',
    },
    {
      event: call('shield:DisableApplicationLayerAutomaticResponse', {
        resourceArn: 'arn:aws:cloudfront::111122223333:distribution/EDFDVBD6EXAMPLE',
      }),
      title: 'alice switched off the automatic response of Shield to floods',
    },
  ],
  silent: [
    {
      event: call('organizations:DeletePolicy', { policyId: 'p-examplepolicyid' }),
      because: 'it is a policy of another service',
    },
    { event: call('shield:DeleteProtectionGroup', { protectionGroupId: 'main' }), because: 'a group protects nothing' },
  ],
})
