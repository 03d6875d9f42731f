import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const policyFor = (Principal: string | JsonObject, Condition?: JsonObject) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal, Action: '*', Resource: '*', ...(Condition !== undefined && { Condition }) },
    ],
  })
const everyone = policyFor('*')

const put = (call: string, requestParameters: JsonObject) => apiCall(call, { requestParameters })
const putPackages = (policyDocument: string) =>
  put('codeartifact:PutRepositoryPermissionsPolicy', { domain: 'company', repository: 'orders', policyDocument })

export default defineExamples({
  fires: [
    {
      event: putPackages(everyone),
      title: 'alice opened orders of CodeArtifact to everyone by its policy',
      severity: 'critical',
    },
    {
      event: putPackages(policyFor({ AWS: '123456789012' })),
      title: 'alice opened orders of CodeArtifact to account 123456789012 by its policy',
      severity: 'medium',
    },
    {
      event: put('kafka:PutClusterPolicy', {
        clusterArn: 'arn:aws:kafka:us-east-1:111122223333:cluster/orders/11111111-2222-3333-4444-555555555555-1',
        policy: everyone,
      }),
      title: 'alice opened orders of Managed Kafka to everyone by its policy',
      severity: 'critical',
    },
    {
      event: put('s3tables:PutTableBucketPolicy', {
        tableBucketARN: 'arn:aws:s3tables:us-east-1:111122223333:bucket/orders',
        resourcePolicy: everyone,
      }),
      title: 'alice opened orders of S3 Tables to everyone by its policy',
      severity: 'critical',
    },
    {
      event: put('s3:PutAccessGrantsInstanceResourcePolicy', {
        PutAccessGrantsInstanceResourcePolicyRequest: { Policy: everyone },
      }),
      title: 'alice opened a part of S3 to everyone by its policy',
      severity: 'critical',
    },
    {
      event: put('acm-pca:PutPolicy', {
        resourceArn: 'arn:aws:acm-pca:us-east-1:111122223333:certificate-authority/1234abcd',
        policy: everyone,
      }),
      title: 'alice opened 1234abcd of Private CA to everyone by its policy',
      severity: 'high',
    },
    {
      event: put('logs:PutDestinationPolicy', { destinationName: 'central', accessPolicy: everyone }),
      title: 'alice opened central of CloudWatch Logs to everyone by its policy',
      severity: 'high',
    },
    {
      event: put('logs:PutDestinationPolicy', {
        destinationName: 'central',
        accessPolicy: policyFor({ AWS: '123456789012' }),
      }),
      title: 'alice opened central of CloudWatch Logs to account 123456789012 by its policy',
      severity: 'low',
    },
    {
      event: put('apigateway:UpdateRestApi', {
        restApiId: 'a1b2c3',
        updateRestApiInput: { patchOperations: [{ op: 'replace', path: '/policy', value: everyone }] },
      }),
      title: 'alice opened a1b2c3 of API Gateway to everyone by its policy',
      severity: 'low',
    },
    {
      event: putPackages(policyFor('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } })),
      title: 'alice opened orders of CodeArtifact to organization o-exampleorgid (yours or another) by its policy',
      severity: 'low',
    },
  ],
  silent: [
    { event: putPackages(policyFor({ AWS: '111122223333' })), because: 'it is the account itself' },
    {
      event: put('apigateway:UpdateRestApi', {
        restApiId: 'a1b2c3',
        updateRestApiInput: {
          patchOperations: [
            {
              op: 'replace',
              path: '/policy',
              value: policyFor('*', { StringEquals: { 'aws:SourceVpce': 'vpce-0123456789abcdef0' } }),
            },
          ],
        },
      }),
      because: 'a private API is reached through a VPC endpoint',
    },
    {
      event: put('apigateway:UpdateRestApi', {
        restApiId: 'a1b2c3',
        updateRestApiInput: { patchOperations: [{ op: 'replace', path: '/description', value: everyone }] },
      }),
      because: 'it is the text that describes the API',
    },
  ],
})
