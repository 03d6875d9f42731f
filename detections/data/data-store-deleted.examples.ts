import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('cognito-idp:DeleteUserPool', { requestParameters: { userPoolId: 'us-east-1_abc' } }),
      title: 'alice deleted user pool us-east-1_abc of Cognito',
      severity: 'high',
    },
    {
      event: apiCall('neptune-graph:DeleteGraph', {
        requestParameters: { graphIdentifier: 'g-0abc', skipSnapshot: true },
      }),
      title: 'alice deleted graph g-0abc of Neptune Analytics',
      severity: 'high',
    },
    {
      event: apiCall('neptune-graph:DeleteGraph', {
        requestParameters: { graphIdentifier: 'g-0abc', skipSnapshot: false },
      }),
      title: 'alice deleted graph g-0abc of Neptune Analytics',
      severity: 'medium',
    },
    {
      event: apiCall('fsx:DeleteVolume', {
        requestParameters: { volumeId: 'fsvol-0abc', ontapConfiguration: { skipFinalBackup: true } },
      }),
      title: 'alice deleted volume fsvol-0abc of FSx',
      severity: 'high',
    },
    {
      event: apiCall('cassandra:DropTable', {
        requestParameters: { rawQuery: 'DROP TABLE shop.orders', keyspaceName: 'shop', tableName: 'orders' },
      }),
      title: 'alice deleted table shop/orders of Keyspaces',
      severity: 'high',
    },
    {
      event: apiCall('docdb-elastic:DeleteCluster', {
        requestParameters: { clusterArn: 'arn:aws:docdb-elastic:us-east-1:111122223333:cluster/orders' },
      }),
      title: 'alice deleted cluster orders of DocumentDB',
      severity: 'high',
    },
    {
      event: apiCall('workspaces:TerminateWorkspaces', {
        requestParameters: { terminateWorkspaceRequests: [{ workspaceId: 'ws-0a' }, { workspaceId: 'ws-0b' }] },
      }),
      title: 'alice deleted desktops ws-0a and ws-0b of WorkSpaces',
      severity: 'high',
    },
    {
      event: apiCall('quicksight:DeleteAccountSubscription', { requestParameters: { awsAccountId: '111122223333' } }),
      title: "alice deleted the account's subscription to QuickSight, with all that is in it",
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('cognito-idp:DeleteUserPoolClient', {
        requestParameters: { userPoolId: 'us-east-1_abc', clientId: '1example23456789' },
      }),
      because: 'the users stay, and one app cannot sign them in',
    },
    {
      event: apiCall('glue:DeleteTable', { requestParameters: { databaseName: 'orders', name: 'raw' } }),
      because: 'it says where files lie, and the files stay',
    },
    {
      event: apiCall('elasticache:DeleteCacheCluster', { requestParameters: { cacheClusterId: 'sessions' } }),
      because: 'a cache can be filled again',
    },
  ],
})
