import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (parameters: JsonObject, record: JsonObject = {}) =>
  apiCall('rds:DeleteDBInstance', { requestParameters: { dBInstanceIdentifier: 'orders', ...parameters }, ...record })
const terraform = { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }

export default defineExamples({
  fires: [
    {
      event: remove({ skipFinalSnapshot: true, deleteAutomatedBackups: true }),
      title: 'alice deleted database orders without a last snapshot',
      severity: 'high',
    },
    {
      event: remove({ skipFinalSnapshot: true }, terraform),
      title: 'alice deleted database orders without a last snapshot',
      severity: 'high',
    },
    {
      event: remove({ skipFinalSnapshot: false, finalDBSnapshotIdentifier: 'orders-final' }),
      title: 'alice deleted database orders and kept snapshot orders-final',
      severity: 'medium',
    },
    {
      event: remove({ skipFinalSnapshot: false, finalDBSnapshotIdentifier: 'orders-final' }, terraform),
      title: 'alice deleted database orders and kept snapshot orders-final',
      severity: 'low',
    },
    {
      event: apiCall('redshift:DeleteCluster', {
        requestParameters: { clusterIdentifier: 'sales', skipFinalClusterSnapshot: true },
      }),
      title: 'alice deleted Redshift cluster sales without a last snapshot',
      severity: 'high',
    },
    {
      event: apiCall('elasticache:DeleteReplicationGroup', {
        requestParameters: { replicationGroupId: 'sessions', retainPrimaryCluster: false },
      }),
      title: 'alice deleted cache sessions without a last snapshot',
      severity: 'low',
    },
    {
      event: apiCall('es:DeleteDomain', { requestParameters: { domainName: 'search' } }),
      title: 'alice deleted OpenSearch domain search without a last snapshot',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: remove({ skipFinalSnapshot: true }, { responseElements: { dBClusterIdentifier: 'main' } }),
      because: 'it is one instance of a cluster, which keeps the data',
    },
    {
      event: remove(
        { skipFinalSnapshot: true },
        { responseElements: { readReplicaSourceDBInstanceIdentifier: 'orders-primary' } },
      ),
      because: 'it is a read replica',
    },
  ],
})
