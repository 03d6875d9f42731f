import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const stores: readonly (readonly [string, JsonObject])[] = [
  ['dynamodb:DeleteTable', { tableName: 'sessions' }],
  ['dynamodb:DeleteTable', { tableName: 'users' }],
  ['rds:DeleteDBInstance', { dBInstanceIdentifier: 'orders', skipFinalSnapshot: true }],
  ['es:DeleteDomain', { domainName: 'search' }],
  ['elasticfilesystem:DeleteFileSystem', { fileSystemId: 'fs-0123456789abcdef0' }],
]
const removeStores = (secondsApart: number, record: JsonObject = {}) =>
  inARow(stores.length, secondsApart, (eventTime, i) => {
    const [action = '', requestParameters = {}] = stores[i] ?? []
    return apiCall(action, { eventTime, requestParameters, ...record })
  })

const pools = (eventTime: string, i: number) =>
  apiCall('cognito-idp:DeleteUserPool', { eventTime, requestParameters: { userPoolId: `us-east-1_a${i}` } })

export default defineExamples({
  fires: [
    {
      events: inARow(5, 4, pools),
      title: 'alice deleted 5 or more stores of data within 15 minutes, one of them user pool us-east-1_a4 of Cognito',
      severity: 'critical',
    },
    {
      events: removeStores(60),
      title: 'alice deleted 5 or more stores of data within 15 minutes, one of them file system fs-0123456789abcdef0',
      severity: 'critical',
    },
    {
      events: removeStores(10, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice deleted 5 or more stores of data within 15 minutes, one of them file system fs-0123456789abcdef0',
      severity: 'critical',
    },
  ],
  silent: [
    { events: removeStores(600), because: 'they go one by one, ten minutes apart' },
    {
      events: inARow(6, 10, (eventTime, i) =>
        apiCall('rds:DeleteDBInstance', {
          eventTime,
          requestParameters: { dBInstanceIdentifier: `main-${i}`, skipFinalSnapshot: true },
          responseElements: { dBClusterIdentifier: 'main' },
        }),
      ),
      because: 'they are instances of one cluster, which keeps the data',
    },
    {
      events: inARow(6, 10, (eventTime) =>
        apiCall('dynamodb:DeleteTable', { eventTime, requestParameters: { tableName: 'sessions' } }),
      ),
      because: 'it is one table all the time',
    },
  ],
})
