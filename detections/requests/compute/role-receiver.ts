import type { ApiCall } from '../../../shared/core/event.ts'
import { serviceInWords } from '../service-names.ts'

/** "a Lambda function run as": what a call hands a role to, and what that does with it. */
export function receiverOfRole(e: ApiCall): string {
  const { service, name } = e.action
  const passes = actingCalls.get(`${service}:${name}`)
  if (passes !== undefined) return `${passes} act as`
  const runs = byCall.get(`${service}:${name}`) ?? byService.get(service)
  return runs === undefined ? `${acting.get(service) ?? serviceInWords(e)} act as` : `${runs} run as`
}

const byCall: ReadonlyMap<string, string> = new Map([
  ['autoscaling:CreateLaunchConfiguration', 'the EC2 instances of a group'],
  ['cloudformation:ActivateType', 'a CloudFormation extension'],
  ['cloudformation:CreateStackSet', 'a CloudFormation stack set'],
  ['cloudformation:RegisterType', 'a CloudFormation extension'],
  ['cloudformation:UpdateStackSet', 'a CloudFormation stack set'],
  ['ec2:CreateLaunchTemplate', 'EC2 instances of a launch template'],
  ['ec2:CreateLaunchTemplateVersion', 'EC2 instances of a launch template'],
  ['glue:CreateCrawler', 'a Glue crawler'],
  ['glue:CreateDevEndpoint', 'a Glue development endpoint'],
  ['glue:CreateSession', 'a Glue session'],
  ['glue:UpdateCrawler', 'a Glue crawler'],
  ['sagemaker:CreateNotebookInstance', 'a SageMaker notebook'],
  ['sagemaker:UpdateNotebookInstance', 'a SageMaker notebook'],
  ['sagemaker:CreatePipeline', 'a SageMaker pipeline'],
  ['sagemaker:UpdatePipeline', 'a SageMaker pipeline'],
  ['ssm:StartAutomationExecution', 'a Systems Manager automation'],
  ['ssm:StartChangeRequestExecution', 'a Systems Manager automation'],
])

/** Services that run what people write, and services that answer to events. Of the others nothing runs. */
const byService: ReadonlyMap<string, string> = new Map([
  ['airflow', 'an Airflow environment'],
  ['airflow-serverless', 'an Airflow workflow'],
  ['amplify', 'an Amplify app'],
  ['apigateway', 'an API of API Gateway'],
  ['apprunner', 'an App Runner service'],
  ['appstream', 'an AppStream machine'],
  ['appsync', 'an AppSync API'],
  ['autoscaling', 'an Auto Scaling group'],
  ['batch', 'a Batch job'],
  ['bedrock', 'a Bedrock agent or job'],
  ['bedrock-agentcore', 'a Bedrock agent'],
  ['braket', 'a Braket job'],
  ['cloudformation', 'a CloudFormation stack'],
  ['codebuild', 'a CodeBuild project'],
  ['codedeploy', 'a CodeDeploy deployment'],
  ['codepipeline', 'a pipeline'],
  ['databrew', 'a DataBrew job'],
  ['datapipeline', 'a data pipeline'],
  ['deadline', 'a Deadline Cloud farm'],
  ['ec2', 'an EC2 instance'],
  ['ecs', 'an ECS task'],
  ['eks', 'an EKS cluster'],
  ['elasticbeanstalk', 'an Elastic Beanstalk environment'],
  ['elasticmapreduce', 'an EMR cluster'],
  ['emr-containers', 'an EMR job'],
  ['emr-serverless', 'an EMR job'],
  ['events', 'an EventBridge rule'],
  ['fis', 'a fault injection experiment'],
  ['gamelift', 'a GameLift server'],
  ['glue', 'a Glue job'],
  ['greengrass', 'a Greengrass device'],
  ['imagebuilder', 'an Image Builder pipeline'],
  ['iot', 'an IoT rule or device'],
  ['kinesisanalytics', 'a Flink application'],
  ['lambda', 'a Lambda function'],
  ['pipes', 'an EventBridge pipe'],
  ['proton', 'a Proton environment'],
  ['sagemaker', 'a SageMaker machine'],
  ['scheduler', 'a schedule'],
  ['states', 'a state machine'],
  ['synthetics', 'a canary'],
])

/** Calls of services that run something, for what runs nothing. */
const actingCalls: ReadonlyMap<string, string> = new Map([
  ['autoscaling:PutLifecycleHook', 'a lifecycle hook of an Auto Scaling group'],
  ['ec2:AssociateEnclaveCertificateIamRole', 'an enclave certificate'],
  ['ec2:CreateFlowLogs', 'flow logs'],
])

/** Services that run nothing of the caller's, by the thing that has the role. */
const acting: ReadonlyMap<string, string> = new Map([
  ['cognito-identity', 'the users of an identity pool'],
  ['cognito-idp', 'the users of a user pool'],
  ['dms', 'a database migration'],
  ['firehose', 'a Firehose stream'],
  ['iotwireless', 'an IoT destination'],
  ['rds', 'a database'],
  ['redshift', 'a Redshift cluster'],
  ['redshift-serverless', 'a Redshift namespace'],
  ['rolesanywhere', 'holders of certificates'],
  ['transfer', 'a Transfer Family server'],
])
