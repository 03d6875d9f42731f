import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('auditmanager:DeregisterAccount', { responseElements: { status: 'INACTIVE' } }),
      title: 'alice switched off Audit Manager',
      severity: 'medium',
    },
    {
      event: apiCall('auditmanager:DeleteAssessment', { requestParameters: { assessmentId: '0a1b2c3d-4e5f' } }),
      title: 'alice deleted an assessment of Audit Manager',
    },
    {
      event: apiCall('auditmanager:DeregisterOrganizationAdminAccount', {
        requestParameters: { adminAccountId: '123456789012' },
      }),
      title: 'alice removed the administrator account of Audit Manager',
    },
  ],
  silent: [
    { event: apiCall('auditmanager:RegisterAccount'), because: 'it was switched on' },
    {
      event: apiCall('auditmanager:DeleteAssessmentReport', { requestParameters: { assessmentReportId: '0a1b' } }),
      because: 'a report can be made again from the evidence',
    },
  ],
})
