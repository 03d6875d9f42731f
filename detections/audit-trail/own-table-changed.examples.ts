import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const tableName = 'tocsin-prod-state'

const backups = (table: string, pointInTimeRecoveryEnabled: boolean) =>
  apiCall('dynamodb:UpdateContinuousBackups', {
    requestParameters: { tableName: table, pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled } },
  })

export default defineExamples({
  fires: [
    {
      event: apiCall('dynamodb:DeleteTable', { requestParameters: { tableName } }),
      title: "alice deleted Tocsin's own table tocsin-prod-state",
      severity: 'high',
    },
    {
      event: apiCall('dynamodb:DeleteTable', {
        requestParameters: { tableName },
        userAgent: 'cloudformation.amazonaws.com',
      }),
      title: "alice deleted Tocsin's own table tocsin-prod-state",
      severity: 'high',
    },
    {
      event: backups(tableName, false),
      title: "alice switched off the backups of Tocsin's own table tocsin-prod-state",
      severity: 'medium',
    },
    {
      event: apiCall('dynamodb:UpdateTimeToLive', {
        requestParameters: { tableName, timeToLiveSpecification: { attributeName: 'expiresAt', enabled: false } },
      }),
      title: "alice stopped the tidying up of Tocsin's own table tocsin-prod-state",
      severity: 'medium',
    },
  ],
  silent: [
    { event: backups(tableName, true), because: 'the backups were switched on' },
    { event: backups('orders', false), because: 'it is a table of somebody else' },
  ],
})
