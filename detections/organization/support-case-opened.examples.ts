import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const open = (requestParameters: JsonObject) =>
  apiCall('support:CreateCase', {
    requestParameters: { issueType: 'technical', language: 'en', ...requestParameters },
    responseElements: { caseId: 'case-111122223333-muen-2026-0a1b2c3d4e5f6789' },
  })

export default defineExamples({
  fires: [
    {
      event: open({
        serviceCode: 'service-limit-increase',
        categoryCode: 'ses-sending-limits',
        severityCode: 'normal',
      }),
      title: 'alice asked AWS Support for higher limits',
      severity: 'low',
    },
    {
      event: open({ serviceCode: 'amazon-dynamodb', categoryCode: 'tables', severityCode: 'critical' }),
      title: 'alice opened a support case marked critical',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: open({ serviceCode: 'amazon-dynamodb', categoryCode: 'tables', severityCode: 'low' }),
      because: 'it is a question that can wait',
    },
    {
      event: apiCall('support:AddCommunicationToCase', { requestParameters: { caseId: 'case-1' } }),
      because: 'the case was there before',
    },
  ],
})
