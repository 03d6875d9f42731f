import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const call = (name: string, requestParameters: JsonObject) => apiCall(name, { requestParameters })

export default defineExamples({
  fires: [
    {
      event: call('mq:CreateBroker', { brokerName: 'orders', publiclyAccessible: true }),
      title: 'alice opened orders of Amazon MQ to the internet by publiclyAccessible',
      severity: 'medium',
    },
    {
      event: call('neptune-graph:UpdateGraph', { graphIdentifier: 'g-1234567890', publicConnectivity: true }),
      title: 'alice opened g-1234567890 of Neptune Analytics to the internet by publicConnectivity',
      severity: 'high',
    },
    {
      event: call('timestream-influxdb:CreateDbInstance', { name: 'metrics', publiclyAccessible: true }),
      title: 'alice opened metrics of Timestream for InfluxDB to the internet by publiclyAccessible',
      severity: 'medium',
    },
    {
      event: call('kafka:UpdateConnectivity', {
        clusterArn: 'arn:aws:kafka:us-east-1:111122223333:cluster/orders/11111111-2222-3333-4444-555555555555-1',
        connectivityInfo: { publicAccess: { type: 'SERVICE_PROVIDED_EIPS' } },
      }),
      title: 'alice opened orders of Managed Kafka to the internet by publicAccess SERVICE_PROVIDED_EIPS',
      severity: 'high',
    },
    {
      event: call('aoss:CreateSecurityPolicy', {
        name: 'orders',
        type: 'network',
        policy: JSON.stringify([
          { Rules: [{ ResourceType: 'collection', Resource: ['collection/orders'] }], AllowFromPublic: true },
        ]),
      }),
      title: 'alice opened orders of OpenSearch Serverless to the internet by allowFromPublic',
      severity: 'medium',
    },
    {
      event: call('appsync:UpdateGraphqlApi', { apiId: 'a1b2c3', name: 'orders', authenticationType: 'API_KEY' }),
      title: 'alice opened orders of AppSync to the internet by authenticationType API_KEY',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: call('mq:CreateBroker', { brokerName: 'orders', publiclyAccessible: false }),
      because: 'it has no public address',
    },
    {
      event: call('kafka:UpdateConnectivity', { connectivityInfo: { publicAccess: { type: 'DISABLED' } } }),
      because: 'it is closed',
    },
    {
      event: call('appsync:UpdateGraphqlApi', { apiId: 'a1b2c3', authenticationType: 'AWS_IAM' }),
      because: 'callers sign',
    },
  ],
})
