import { parseArn } from '../core/arn.ts'
import type { Resource } from '../core/resource.ts'
import { resourceName } from './resource-name.ts'

/** The resource that an ARN names; its type is blank where the ARN's kind is none of those below. Never throws. */
export function resourceOfArn(arn: string): Resource {
  const { service, resource } = parseArn(arn)
  const kind = /^[\w-]+(?=[/:])/.exec(resource)?.[0] ?? ''
  const type = types.get(`${service}:${kind}`) ?? types.get(service) ?? ''
  return { type, name: resourceName(type, arn), arn: arn.startsWith('arn:') ? arn : undefined }
}

/** As `service:kind` stand in ARNs; a service alone where its ARNs have no kind. */
const types: ReadonlyMap<string, string> = new Map([
  ['access-analyzer:analyzer', 'AWS::AccessAnalyzer::Analyzer'],
  ['acm:certificate', 'AWS::CertificateManager::Certificate'],
  ['autoscaling:autoScalingGroup', 'AWS::AutoScaling::AutoScalingGroup'],
  ['backup:backup-vault', 'AWS::Backup::BackupVault'],
  ['backup:recovery-point', 'AWS::Backup::RecoveryPoint'],
  ['batch:job-queue', 'AWS::Batch::JobQueue'],
  ['cloudformation:stack', 'AWS::CloudFormation::Stack'],
  ['cloudfront:distribution', 'AWS::CloudFront::Distribution'],
  ['cloudwatch:alarm', 'AWS::CloudWatch::Alarm'],
  ['codebuild:project', 'AWS::CodeBuild::Project'],
  ['codepipeline', 'AWS::CodePipeline::Pipeline'],
  ['dms:replication-instance', 'AWS::DMS::ReplicationInstance'],
  ['dynamodb:table', 'AWS::DynamoDB::Table'],
  ['ec2:image', 'AWS::EC2::Image'],
  ['ec2:instance', 'AWS::EC2::Instance'],
  ['ec2:network-interface', 'AWS::EC2::NetworkInterface'],
  ['ec2:security-group', 'AWS::EC2::SecurityGroup'],
  ['ec2:snapshot', 'AWS::EC2::Snapshot'],
  ['ec2:subnet', 'AWS::EC2::Subnet'],
  ['ec2:volume', 'AWS::EC2::Volume'],
  ['ec2:vpc', 'AWS::EC2::VPC'],
  ['ec2:vpc-endpoint', 'AWS::EC2::VPCEndpoint'],
  ['ecr:repository', 'AWS::ECR::Repository'],
  ['ecs:cluster', 'AWS::ECS::Cluster'],
  ['ecs:container-instance', 'AWS::ECS::ContainerInstance'],
  ['ecs:service', 'AWS::ECS::Service'],
  ['ecs:task', 'AWS::ECS::Task'],
  ['ecs:task-definition', 'AWS::ECS::TaskDefinition'],
  ['eks:cluster', 'AWS::EKS::Cluster'],
  ['elasticache:cluster', 'AWS::ElastiCache::CacheCluster'],
  ['elasticfilesystem:file-system', 'AWS::EFS::FileSystem'],
  ['elasticloadbalancing:loadbalancer', 'AWS::ElasticLoadBalancingV2::LoadBalancer'],
  ['elasticloadbalancing:targetgroup', 'AWS::ElasticLoadBalancingV2::TargetGroup'],
  ['es:domain', 'AWS::OpenSearchService::Domain'],
  ['events:rule', 'AWS::Events::Rule'],
  ['glue:job', 'AWS::Glue::Job'],
  ['iam:group', 'AWS::IAM::Group'],
  ['iam:policy', 'AWS::IAM::Policy'],
  ['iam:role', 'AWS::IAM::Role'],
  ['iam:user', 'AWS::IAM::User'],
  ['kms:key', 'AWS::KMS::Key'],
  ['lambda:function', 'AWS::Lambda::Function'],
  ['logs:log-group', 'AWS::Logs::LogGroup'],
  ['rds:cluster', 'AWS::RDS::DBCluster'],
  ['rds:db', 'AWS::RDS::DBInstance'],
  ['redshift:cluster', 'AWS::Redshift::Cluster'],
  ['s3', 'AWS::S3::Bucket'],
  ['secretsmanager:secret', 'AWS::SecretsManager::Secret'],
  ['sns', 'AWS::SNS::Topic'],
  ['sqs', 'AWS::SQS::Queue'],
  ['ssm:document', 'AWS::SSM::Document'],
  ['ssm:parameter', 'AWS::SSM::Parameter'],
  ['states:stateMachine', 'AWS::StepFunctions::StateMachine'],
])
