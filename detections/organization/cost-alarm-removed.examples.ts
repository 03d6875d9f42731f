import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const requestParameters = { accountId: '111122223333', budgetName: 'monthly' }

const remove = (name: string, record: JsonObject = {}) => apiCall(`budgets:${name}`, { requestParameters, ...record })

export default defineExamples({
  fires: [
    { event: remove('DeleteBudget'), title: 'alice deleted budget monthly', severity: 'medium' },
    {
      event: remove('DeleteBudget', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice deleted budget monthly',
      severity: 'low',
    },
    { event: remove('DeleteBudget', { requestParameters: {} }), title: 'alice deleted a budget' },
    { event: remove('DeleteBudgetAction'), title: 'alice deleted an action of budget monthly', severity: 'medium' },
    { event: remove('DeleteSubscriber'), title: 'alice deleted a subscriber of budget monthly', severity: 'low' },
    { event: remove('DeleteNotification'), title: 'alice deleted a notification of budget monthly', severity: 'low' },
    {
      event: apiCall('ce:DeleteAnomalyMonitor', {
        requestParameters: {
          monitorArn: 'arn:aws:ce::111122223333:anomalymonitor/12345678-90ab-cdef-1234-567890abcdef',
        },
      }),
      title: 'alice deleted a cost anomaly monitor',
      severity: 'medium',
    },
    { event: apiCall('ce:DeleteAnomalySubscription'), title: 'alice deleted the subscription to cost anomalies' },
  ],
  silent: [
    { event: remove('DeleteBudget', { errorCode: 'NotFoundException' }), because: 'there is no such budget' },
    {
      event: remove('CreateBudget', {
        requestParameters: { accountId: '111122223333', budget: { budgetName: 'monthly', budgetType: 'COST' } },
      }),
      because: 'a budget was made',
    },
    { event: apiCall('ce:DeleteCostCategoryDefinition'), because: 'it only sorts costs' },
  ],
})
