import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const set = (globalEndpointTokenVersion: string, record = {}) =>
  apiCall('iam:SetSecurityTokenServicePreferences', { requestParameters: { globalEndpointTokenVersion }, ...record })

export default defineExamples({
  fires: [
    {
      event: set('v2Token'),
      title: 'alice made tokens of the global STS endpoint valid in all Regions',
      severity: 'low',
    },
    {
      event: set('v2Token', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice made tokens of the global STS endpoint valid in all Regions',
      severity: 'information',
    },
  ],
  silent: [{ event: set('v1Token'), because: 'tokens work in the usual Regions only' }],
})
