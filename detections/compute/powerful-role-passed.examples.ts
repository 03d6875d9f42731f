import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const arnOf = (role: string) => `arn:aws:iam::111122223333:role/${role}`
const administrator = arnOf('AdministratorAccess')

const create = (role: string, record = {}) =>
  apiCall('lambda:CreateFunction20150331', {
    requestParameters: { functionName: 'orders', runtime: 'nodejs24.x', role: arnOf(role), handler: 'index.handler' },
    ...record,
  })

/** What the calls hand the role to, wherever it stands among their parameters. */
const receivers: readonly (readonly [call: string, requestParameters: JsonObject, receiver: string])[] = [
  [
    'ecs:RunTask',
    { cluster: 'main', taskDefinition: 'orders:1', overrides: { taskRoleArn: administrator } },
    'an ECS task run',
  ],
  ['sagemaker:CreateProcessingJob', { processingJobName: 'main', roleArn: administrator }, 'a SageMaker machine run'],
  ['glue:UpdateJob', { jobName: 'main', jobUpdate: { role: administrator } }, 'a Glue job run'],
  ['glue:CreateSession', { id: 'main', role: administrator }, 'a Glue session run'],
  [
    'batch:RegisterJobDefinition',
    { jobDefinitionName: 'main', containerProperties: { jobRoleArn: administrator, image: 'main' } },
    'a Batch job run',
  ],
  ['states:UpdateStateMachine', { stateMachineArn: 'main', roleArn: administrator }, 'a state machine run'],
  [
    'ssm:StartAutomationExecution',
    { documentName: 'AWS-StopEC2Instance', parameters: { AutomationAssumeRole: [administrator] } },
    'a Systems Manager automation run',
  ],
  ['codepipeline:CreatePipeline', { pipeline: { name: 'main', roleArn: administrator } }, 'a pipeline run'],
  [
    'ec2:CreateLaunchTemplate',
    {
      CreateLaunchTemplateRequest: {
        LaunchTemplateName: 'main',
        LaunchTemplateData: { IamInstanceProfile: { Name: 'AdministratorAccess' } },
      },
    },
    'EC2 instances of a launch template run',
  ],
  ['bedrock-agentcore:CreateAgentRuntime', { agentRuntimeName: 'main', roleArn: administrator }, 'a Bedrock agent run'],
  [
    'cloudformation:CreateStackSet',
    { stackSetName: 'main', administrationRoleARN: administrator },
    'a CloudFormation stack set run',
  ],
  [
    'rds:AddRoleToDBInstance',
    { dBInstanceIdentifier: 'main', roleArn: administrator, featureName: 's3Export' },
    'a database act',
  ],
  [
    'datapipeline:PutPipelineDefinition',
    {
      pipelineId: 'df-0123456789',
      pipelineObjects: [{ id: 'Default', fields: [{ key: 'resourceRole', stringValue: 'AdministratorAccess' }] }],
    },
    'a data pipeline run',
  ],
  [
    'events:PutTargets',
    {
      rule: 'main',
      targets: [{ id: '1', arn: 'arn:aws:ssm:us-east-1::document/AWS-RunShellScript', roleArn: administrator }],
    },
    'an EventBridge rule run',
  ],
]

export default defineExamples({
  fires: [
    { event: create('ops-admin'), title: 'alice let a Lambda function run as ops-admin', severity: 'medium' },
    {
      event: apiCall('ec2:RunInstances', {
        requestParameters: { instanceType: 't3.micro', iamInstanceProfile: { name: 'AdministratorAccess' } },
      }),
      title: 'alice let an EC2 instance run as AdministratorAccess',
    },
    {
      event: apiCall('cloudformation:CreateStack', {
        requestParameters: { stackName: 'main', roleARN: arnOf('service/PowerUserRole') },
      }),
      title: 'alice let a CloudFormation stack run as PowerUserRole',
    },
    {
      event: apiCall('scheduler:CreateSchedule', {
        userIdentity: session('web', 'i-0123456789abcdef0'),
        requestParameters: {
          name: 'nightly',
          target: { arn: 'arn:aws:lambda:us-east-1:111122223333:function:orders', roleArn: arnOf('Admin') },
        },
      }),
      title: 'role web (session i-0123456789abcdef0) let a schedule run as Admin',
    },
    {
      event: create('ops-admin', { userAgent: 'Terraform/1.9.0' }),
      title: 'alice let a Lambda function run as ops-admin',
      severity: 'low',
    },
    ...receivers.map(([call, requestParameters, receiver]) => ({
      event: apiCall(call, { requestParameters }),
      title: `alice let ${receiver} as AdministratorAccess`,
    })),
  ],
  silent: [
    { event: create('orders-lambda'), because: 'the role is the one of the function' },
    { event: create('administration-panel-reader'), because: 'it is named after what it reads' },
    {
      event: apiCall('ecs:RunTask', {
        requestParameters: { cluster: 'admin', taskDefinition: 'admin:1', group: 'admin' },
      }),
      because: 'the task keeps the role of its definition',
    },
    {
      event: apiCall('datapipeline:PutPipelineDefinition', {
        requestParameters: { pipelineObjects: [{ id: 'Db', fields: [{ key: 'username', stringValue: 'admin' }] }] },
      }),
      because: 'it is the user of a database',
    },
    {
      event: apiCall('redshift:ModifyClusterIamRoles', {
        requestParameters: { clusterIdentifier: 'main', removeIamRoles: [administrator] },
      }),
      because: 'the role was taken away',
    },
  ],
})
