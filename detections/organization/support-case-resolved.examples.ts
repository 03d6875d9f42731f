import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const requestParameters = { caseId: 'case-111122223333-muen-2026-0a1b2c3d4e5f6789' }

export default defineExamples({
  fires: [
    {
      event: apiCall('support:ResolveCase', {
        requestParameters,
        responseElements: { initialCaseStatus: 'opened', finalCaseStatus: 'resolved' },
      }),
      title: 'alice closed a case at AWS Support',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('support:ResolveCase', { requestParameters, errorCode: 'CaseIdNotFound' }),
      because: 'there is no such case',
    },
    { event: apiCall('support:AddCommunicationToCase', { requestParameters }), because: 'somebody wrote an answer' },
  ],
})
