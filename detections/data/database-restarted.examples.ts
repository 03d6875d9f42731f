import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const orders = { dBInstanceIdentifier: 'orders' }

export default defineExamples({
  fires: [
    {
      event: apiCall('rds:RebootDBInstance', { requestParameters: orders }),
      title: 'alice restarted database orders',
      severity: 'information',
    },
    {
      event: apiCall('rds:FailoverDBCluster', { requestParameters: { dBClusterIdentifier: 'main' } }),
      title: 'alice failed over database cluster main',
    },
    {
      event: apiCall('redshift:RebootCluster', { requestParameters: { clusterIdentifier: 'sales' } }),
      title: 'alice restarted Redshift cluster sales',
    },
  ],
  silent: [
    {
      event: apiCall('rds:RebootDBInstance', { requestParameters: orders, userIdentity: session('Patcher', 'run-1') }),
      because: 'a program restarts it',
    },
    { event: apiCall('rds:StartDBInstance', { requestParameters: orders }), because: 'it was started' },
  ],
})
