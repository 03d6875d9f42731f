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
      title: 'alice let in whoever has a key of orders of AppSync by authenticationType API_KEY',
      severity: 'low',
    },
    {
      event: call('vpc-lattice:UpdateService', { serviceIdentifier: 'orders', authType: 'NONE' }),
      title: 'alice let whoever reaches orders of VPC Lattice use it without signing in by authType NONE',
      severity: 'medium',
    },
    {
      event: call('es:UpdateDomainConfig', {
        domainName: 'orders',
        advancedSecurityOptions: { anonymousAuthEnabled: true },
      }),
      title: 'alice let whoever reaches orders of OpenSearch use it without signing in by anonymousAuthEnabled',
      severity: 'medium',
    },
    {
      event: call('storagegateway:UpdateNFSFileShare', {
        fileShareARN: 'arn:aws:storagegateway:us-east-1:111122223333:share/share-1234abcd',
        objectACL: 'public-read',
      }),
      title:
        'alice had share-1234abcd of Storage Gateway write objects into S3 that everybody can read by objectACL public-read',
      severity: 'medium',
    },
    {
      event: call('codepipeline:PutWebhook', { webhook: { name: 'build', authentication: 'UNAUTHENTICATED' } }),
      title: 'alice let strangers use a part of CodePipeline without signing in by authentication UNAUTHENTICATED',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: call('securityhub:BatchImportFindings', {
        Findings: [{ Resources: [{ Details: { AwsAmazonMqBroker: { PubliclyAccessible: true } } }] }],
      }),
      because: 'it reports what is so already',
    },
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
