import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const logs = (cloudwatchLogsExportConfiguration: object) =>
  apiCall('rds:ModifyDBInstance', {
    requestParameters: {
      dBInstanceIdentifier: 'orders',
      cloudwatchLogsExportConfiguration: { ...cloudwatchLogsExportConfiguration },
    },
  })
const exportLogs = (logExports: readonly string[]) =>
  apiCall('redshift-serverless:UpdateNamespace', { requestParameters: { namespaceName: 'reports', logExports } })

export default defineExamples({
  fires: [
    {
      event: apiCall('rds:StopActivityStream', {
        requestParameters: {
          resourceArn: 'arn:aws:rds:us-east-1:111122223333:cluster:main',
          applyImmediately: true,
        },
      }),
      title: 'alice stopped the activity stream of database main',
      severity: 'high',
    },
    {
      event: logs({ disableLogTypes: ['audit', 'error'] }),
      title: 'alice stopped the export of the audit and error logs of database orders',
      severity: 'medium',
    },
    {
      event: logs({ disableLogTypes: ['slowquery'] }),
      title: 'alice stopped the export of the slowquery logs of database orders',
      severity: 'low',
    },
    {
      event: apiCall('redshift:DisableLogging', { requestParameters: { clusterIdentifier: 'sales' } }),
      title: 'alice stopped the audit logs of Redshift cluster sales',
      severity: 'medium',
    },
    { event: exportLogs([]), title: 'alice stopped the audit logs of Redshift namespace reports' },
  ],
  silent: [
    { event: logs({ enableLogTypes: ['audit'] }), because: 'an export is switched on' },
    { event: exportLogs(['userlog', 'connectionlog']), because: 'logs are exported' },
  ],
})
