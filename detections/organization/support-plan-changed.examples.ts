import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const change = (startLevel: string) =>
  apiCall('supportplans:CreateSupportPlanSchedule', {
    requestParameters: { scheduleCreationDetails: { startLevel, startTimestamp: '2026-11-21T14:00:00Z' } },
  })

export default defineExamples({
  fires: [
    { event: change('BUSINESS'), title: 'alice changed the support plan to business', severity: 'low' },
    { event: change('BASIC'), title: 'alice changed the support plan to basic', severity: 'medium' },
    {
      event: apiCall('supportplans:StartSupportPlanUpdate', {
        requestParameters: { update: { supportLevel: 'BASIC' } },
      }),
      title: 'alice changed the support plan to basic',
      severity: 'medium',
    },
    {
      event: apiCall('supportplans:CreateSupportPlanSchedule'),
      title: 'alice changed the support plan to another one',
    },
  ],
  silent: [
    { event: apiCall('supportplans:GetSupportPlan', { readOnly: true }), because: 'it was only looked at' },
    {
      event: apiCall('supportplans:CreateSupportPlanSchedule', { errorCode: 'AccessDeniedException' }),
      because: 'it was denied',
    },
  ],
})
