import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isJsonObject, type JsonObject } from '../../../../../shared/core/json.ts'
import { sources } from '../../../../../shared/sources/index.ts'
import { resourceName } from '../../../../../shared/sources/resource-name.ts'
import { hostileText, json } from '../../../../arbitraries.ts'
import { apiCall } from '../../../../events.ts'

const own = 'us-east-1:111122223333'

/** "Lambda::Function orders" for each resource of a call. */
function resourcesOf(call: string, request: JsonObject, response: JsonObject = {}): readonly string[] {
  const event = read(apiCall(call, { requestParameters: request, responseElements: response }))
  return event.resources.map(({ type, name }) => `${type.replace('AWS::', '')} ${name}`)
}

function read(payload: JsonObject) {
  const { detail } = payload
  const envelope = { source: '', 'detail-type': '', detail: isJsonObject(detail) ? detail : {} }
  return sources['api-call'].read(envelope, { accountName: () => undefined }).event
}

describe('what a parameter names', () => {
  test.each<[call: string, request: JsonObject, ...resources: string[]]>([
    ['ec2:DeleteNetworkAcl', { networkAclId: 'acl-0abc' }, 'EC2::NetworkAcl acl-0abc'],
    ['ec2:DeleteVpc', { vPCId: 'vpc-0abc' }, 'EC2::VPC vpc-0abc'],
    [
      'ec2:ModifyVpcEndpoint',
      { ModifyVpcEndpointRequest: { VpcEndpointId: 'vpce-0abc' } },
      'EC2::VPCEndpoint vpce-0abc',
    ],
    [
      'ec2:DeleteFlowLogs',
      { DeleteFlowLogsRequest: { FlowLogId: { tag: 1, content: 'fl-0abc' } } },
      'EC2::FlowLog fl-0abc',
    ],
    ['ec2:ImportKeyPair', { keyName: 'alice' }, 'EC2::KeyPair alice'],
    ['ec2:RunInstances', { keyName: 'alice', instancesSet: { items: [{ imageId: 'ami-0abc' }] } }],
    [
      'ssm:SendCommand',
      { documentName: 'Patch', instanceIds: ['i-0abc', 'i-0def'] },
      'SSM::Document Patch',
      'EC2::Instance i-0abc',
      'EC2::Instance i-0def',
    ],
    ['ssm:StartSession', { target: 'i-0abc' }, 'EC2::Instance i-0abc'],
    ['ssm:GetParameter', { name: '/orders/key' }, 'SSM::Parameter /orders/key'],
    ['ssm:ModifyDocumentPermission', { name: 'Patch' }, 'SSM::Document Patch'],
    ['connect:DeleteUser', { instanceId: '0b1c2d3e-1234-1234-1234-0123456789ab' }],
    [
      'monitoring:DeleteAlarms',
      { alarmNames: ['errors', 'costs'] },
      'CloudWatch::Alarm errors',
      'CloudWatch::Alarm costs',
    ],
    ['sqs:PurgeQueue', { queueUrl: 'https://sqs.us-east-1.amazonaws.com/111122223333/orders' }, 'SQS::Queue orders'],
    [
      'lambda:UpdateFunctionCode20150331v2',
      { functionName: `arn:aws:lambda:${own}:function:orders:PROD` },
      'Lambda::Function orders',
    ],
    ['lambda:Invoke', { functionName: 'orders:7' }, 'Lambda::Function orders'],
    ['lambda:Invoke', { functionName: '111122223333:function:orders' }, 'Lambda::Function orders'],
    [
      'lambda:AddLayerVersionPermission20181031',
      { layerName: `arn:aws:lambda:${own}:layer:tools` },
      'Lambda::LayerVersion tools',
    ],
    [
      'cloudformation:DeleteStack',
      { stackName: `arn:aws:cloudformation:${own}:stack/orders/1a2b3c4d-1234` },
      'CloudFormation::Stack orders',
    ],
    [
      'secretsmanager:DeleteSecret',
      { secretId: `arn:aws:secretsmanager:${own}:secret:prod/orders-a1B2c3` },
      'SecretsManager::Secret prod/orders',
    ],
    ['secretsmanager:DeleteSecret', { secretId: 'prod/orders-a1B2c3' }, 'SecretsManager::Secret prod/orders-a1B2c3'],
    [
      'elasticloadbalancing:DeleteLoadBalancer',
      { loadBalancerArn: `arn:aws:elasticloadbalancing:${own}:loadbalancer/app/orders/50dc6c495c0c9188` },
      'ElasticLoadBalancingV2::LoadBalancer orders',
    ],
    [
      'config:PutConfigurationRecorder',
      { configurationRecorder: { name: 'default' } },
      'Config::ConfigurationRecorder default',
    ],
    ['events:DisableRule', { name: 'nightly' }, 'Events::Rule nightly'],
    ['events:DeleteEventBus', { name: 'orders' }, 'Events::EventBus orders'],
    ['events:PutPermission', { eventBusName: 'orders' }, 'Events::EventBus orders'],
    ['events:CreateConnection', { name: 'crm' }],
    [
      'iam:DeleteSAMLProvider',
      { sAMLProviderArn: 'arn:aws:iam::111122223333:saml-provider/Okta' },
      'IAM::SAMLProvider Okta',
    ],
    [
      'iam:DeleteOpenIDConnectProvider',
      { openIDConnectProviderArn: 'arn:aws:iam::111122223333:oidc-provider/gitlab.example.com/ci' },
      'IAM::OIDCProvider gitlab.example.com/ci',
    ],
    [
      'iam:UpdateAccessKey',
      { userName: 'bob', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' },
      'IAM::User bob',
      'IAM::AccessKey AKIAIOSFODNN7EXAMPLE',
    ],
    ['sts:AssumeRole', { roleArn: 'arn:aws:iam::111122223333:role/ops/Deploy' }, 'IAM::Role Deploy'],
    [
      'sso:CreateAccountAssignment',
      {
        permissionSetArn: 'arn:aws:sso:::permissionSet/ssoins-0abc/ps-0def',
        targetId: '123456789012',
        instanceArn: 'arn:aws:sso:::instance/ssoins-0abc',
      },
      'SSO::PermissionSet ps-0def',
      'Organizations::Account 123456789012',
    ],
    [
      'logs:DeleteLogGroup',
      { logGroupIdentifier: `arn:aws:logs:${own}:log-group:/aws/lambda/orders:*` },
      'Logs::LogGroup /aws/lambda/orders',
    ],
    [
      'ecs:UpdateService',
      { cluster: `arn:aws:ecs:${own}:cluster/main`, service: `arn:aws:ecs:${own}:service/main/orders` },
      'ECS::Service orders',
      'ECS::Cluster main',
    ],
    ['route53:DeleteHostedZone', { id: '/hostedzone/Z0123456789ABC' }, 'Route53::HostedZone Z0123456789ABC'],
    [
      'wafv2:DisassociateWebACL',
      { resourceArn: `arn:aws:elasticloadbalancing:${own}:loadbalancer/app/orders/50dc6c495c0c9188` },
      'WAFv2::ProtectedResource orders',
    ],
    ['dynamodb:DeleteTable', { tableName: `arn:aws:dynamodb:${own}:table/orders` }, 'DynamoDB::Table orders'],
    ['sso-directory:DeleteUser', { userId: 'HIDDEN_DUE_TO_SECURITY_REASONS' }],
    ['cloudtrail:StopLogging', { name: `arn:aws:cloudtrail:${own}:trail/main` }, 'CloudTrail::Trail main'],
    ['cloudtrail:CreateDashboard', { name: 'main' }],
  ])('%s %j', (call, request, ...resources) => {
    expect(resourcesOf(call, request)).toEqual(resources)
  })
})

describe('what a call made', () => {
  test.each<[call: string, response: JsonObject, resource: string]>([
    ['ec2:CreateVpc', { vpc: { vpcId: 'vpc-0abc' } }, 'EC2::VPC vpc-0abc'],
    ['ec2:CreateSecurityGroup', { _return: true, groupId: 'sg-0abc' }, 'EC2::SecurityGroup sg-0abc'],
    [
      'ec2:CreateNatGateway',
      { CreateNatGatewayResponse: { natGateway: { natGatewayId: 'nat-0abc' } } },
      'EC2::NatGateway nat-0abc',
    ],
    ['ec2:RunInstances', { instancesSet: { items: [{ instanceId: 'i-0abc' }] } }, 'EC2::Instance i-0abc'],
    ['iam:CreatePolicy', { policy: { arn: 'arn:aws:iam::111122223333:policy/orders' } }, 'IAM::Policy orders'],
  ])('%s', (call, response, resource) => {
    expect(resourcesOf(call, {}, response)).toEqual([resource])
  })
})

test('reads any request without failing, and names nothing by an empty name', () => {
  const calls = [
    'ec2:DeleteVpc',
    'iam:CreatePolicy',
    'lambda:Invoke',
    'sqs:PurgeQueue',
    'config:PutConfigRule',
    'ssm:GetDocument',
    '__proto__:x',
    'constructor:x',
  ]
  const parameters = [
    'groupId',
    'functionName',
    'queueUrl',
    'name',
    'secretId',
    'instanceIds',
    'configRule',
    'policy',
    '__proto__',
  ]
  const arns = fc
    .tuple(hostileText, hostileText)
    .map(([service, rest]) => `arn:aws:${service}:us-east-1:111122223333:${rest}`)
  const stated = fc.oneof(json, hostileText, arns)
  const request = fc.dictionary(
    fc.constantFrom(...parameters),
    fc.oneof(stated, fc.array(stated), fc.dictionary(fc.constantFrom('arn', 'configRuleName', 'items'), stated)),
  )
  fc.assert(
    fc.property(fc.constantFrom(...calls), request, (call, asked) => {
      const event = read(apiCall(call, { requestParameters: asked, responseElements: asked, resources: [asked] }))
      for (const { name } of event.resources) expect(name).not.toBe('')
    }),
  )
})

test('names an ARN of any form by something', () => {
  const services = fc.constantFrom(
    's3',
    'iam',
    'sso',
    'cloudformation',
    'elasticloadbalancing',
    'dynamodb',
    'wafv2',
    'ecs',
  )
  const types = fc.constantFrom(
    'AWS::SQS::Queue',
    'AWS::Lambda::Function',
    'AWS::SecretsManager::Secret',
    'AWS::Route53::HostedZone',
    'x',
  )
  const rest = fc.string({ unit: fc.constantFrom('/', ':', '-', 'a', 'app', 'function', 'hostedzone') })
  fc.assert(
    fc.property(types, services, rest, (type, service, resource) => {
      expect(resourceName(type, `arn:aws:${service}:us-east-1:111122223333:${resource}`)).not.toBe('')
      expect(resourceName(type, `${resource}/`)).not.toBe('')
    }),
  )
})

test('an Auto Scaling group is called by its name, which comes last in its ARN', () => {
  const arn = `arn:aws:autoscaling:${own}:autoScalingGroup:1a2b3c4d:autoScalingGroupName/web`
  expect(resourceName('AWS::AutoScaling::AutoScalingGroup', arn)).toBe('web')
})
