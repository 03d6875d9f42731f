/** Parameters of a service's calls that name a resource of one type. */
export interface ResourceParameters {
  /** CloudFormation's name of the type, or one of the same form where it has none. */
  readonly type: string
  /** Paths, as `configurationRecorder.name`. Upper and lower case are the same. */
  readonly parameters: readonly string[]
  /** The calls in which they mean that, where they mean something else in others. */
  readonly calls?: RegExp
}

/** @param service CloudTrail's `eventSource` without `.amazonaws.com` */
export function resourceParameters(service: string): readonly ResourceParameters[] {
  return byService.get(service) ?? []
}

/** Where calls name instances, which `called-resources.ts` tells from those of other services by how they are called. */
const instances = /^(?:instancesset\.items\.)?instanceids?$/

/** Whether a parameter of a call, as `iam:CreateUser`, names what the call acts on. */
export function namesResource(call: string, path: readonly string[]): boolean {
  const [service = '', name = ''] = call.split(':')
  const place = path
    .filter((key) => !/^\d+$/.test(key))
    .join('.')
    .toLowerCase()
  if (/^(?:ec2|ssm)$/.test(service) && instances.test(place)) return true
  return resourceParameters(service).some(
    ({ parameters, calls }) =>
      calls?.test(name) !== false &&
      parameters.some((parameter) => `.${place}`.endsWith(`.${parameter.toLowerCase()}`)),
  )
}

/** Where the answers of calls that make something name it, by call: `ec2:CreateVpc`. */
export function madeResource(call: string): ResourceParameters | undefined {
  return made.get(call)
}

type Row = readonly [type: string, parameters: string, calls?: RegExp]

function toParameters([type, parameters, calls]: Row): ResourceParameters {
  return { type: `AWS::${type}`, parameters: parameters.split(' '), ...(calls && { calls }) }
}

/** The first row of a service is what its alerts are mostly about, and is named first. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  'access-analyzer': [['AccessAnalyzer::Analyzer', 'analyzerName']],
  account: [['Organizations::Account', 'accountId']],
  acm: [['CertificateManager::Certificate', 'certificateArn']],
  apigateway: [['ApiGateway::RestApi', 'restApiId apiId']],
  autoscaling: [['AutoScaling::AutoScalingGroup', 'autoScalingGroupName']],
  backup: [
    ['Backup::BackupVault', 'backupVaultName'],
    ['Backup::RecoveryPoint', 'recoveryPointArn'],
    ['Backup::BackupPlan', 'backupPlanId'],
  ],
  bedrock: [
    ['Bedrock::Guardrail', 'guardrailIdentifier'],
    ['Bedrock::Agent', 'agentId'],
    ['Bedrock::KnowledgeBase', 'knowledgeBaseId'],
  ],
  budgets: [['Budgets::Budget', 'budgetName budget.budgetName']],
  cloudformation: [
    ['CloudFormation::Stack', 'stackName'],
    ['CloudFormation::StackSet', 'stackSetName'],
  ],
  cloudfront: [['CloudFront::Distribution', 'id', /Distribution/]],
  cloudtrail: [
    ['CloudTrail::Trail', 'trailName'],
    ['CloudTrail::Trail', 'name', /Trail|Logging|Selectors/],
    ['CloudTrail::EventDataStore', 'eventDataStore'],
    ['CloudTrail::EventDataStore', 'name', /^CreateEventDataStore$/],
    ['CloudTrail::Channel', 'channel'],
  ],
  codebuild: [
    ['CodeBuild::Project', 'projectName'],
    ['CodeBuild::Project', 'name', /^(?:Create|Update|Delete)Project$/],
  ],
  'cognito-identity': [['Cognito::IdentityPool', 'identityPoolId']],
  'cognito-idp': [['Cognito::UserPool', 'userPoolId']],
  config: [
    ['Config::ConfigRule', 'configRuleName configRule.configRuleName'],
    ['Config::ConfigurationRecorder', 'configurationRecorderName configurationRecorder.name'],
    ['Config::DeliveryChannel', 'deliveryChannelName deliveryChannel.name'],
    ['Config::ConformancePack', 'conformancePackName'],
    ['Config::ConfigurationAggregator', 'configurationAggregatorName'],
  ],
  controltower: [['ControlTower::EnabledControl', 'controlIdentifier']],
  detective: [['Detective::Graph', 'graphArn']],
  dlm: [['DLM::LifecyclePolicy', 'policyId']],
  dms: [['DMS::ReplicationInstance', 'replicationInstanceIdentifier']],
  dynamodb: [['DynamoDB::Table', 'tableName tableArn targetTableName']],
  ebs: [['EC2::Snapshot', 'snapshotId']],
  ec2: [
    ['EC2::SecurityGroup', 'groupId'],
    ['EC2::NetworkAcl', 'networkAclId'],
    ['EC2::RouteTable', 'routeTableId'],
    ['EC2::InternetGateway', 'internetGatewayId'],
    ['EC2::NatGateway', 'natGatewayId'],
    ['EC2::EgressOnlyInternetGateway', 'egressOnlyInternetGatewayId'],
    ['EC2::CustomerGateway', 'customerGatewayId'],
    ['EC2::VPNGateway', 'vpnGatewayId'],
    ['EC2::VPNConnection', 'vpnConnectionId'],
    ['EC2::VPCPeeringConnection', 'vpcPeeringConnectionId'],
    ['EC2::TransitGateway', 'transitGatewayId'],
    ['EC2::TransitGatewayAttachment', 'transitGatewayAttachmentId'],
    ['EC2::VPCEndpoint', 'vpcEndpointId'],
    ['EC2::VPCEndpointService', 'serviceId'],
    ['EC2::PrefixList', 'prefixListId'],
    ['EC2::NetworkInterface', 'networkInterfaceId'],
    ['EC2::EIP', 'allocationId'],
    ['EC2::DHCPOptions', 'dhcpOptionsId'],
    ['EC2::ClientVpnEndpoint', 'clientVpnEndpointId'],
    ['EC2::LaunchTemplate', 'launchTemplateId launchTemplateName'],
    ['EC2::FlowLog', 'flowLogId'],
    // Launches name a key pair too, but are about their instances.
    ['EC2::KeyPair', 'keyName', /KeyPair$/],
    ['EC2::VPC', 'vpcId'],
    ['EC2::Subnet', 'subnetId'],
    ['EC2::Volume', 'volumeId'],
    ['EC2::Snapshot', 'snapshotId'],
    ['EC2::Image', 'imageId'],
  ],
  ecr: [['ECR::Repository', 'repositoryName']],
  ecs: [
    ['ECS::Service', 'service serviceName'],
    ['ECS::TaskDefinition', 'family taskDefinition'],
    ['ECS::Cluster', 'cluster clusterName'],
  ],
  eks: [['EKS::Cluster', 'clusterName name']],
  elasticache: [
    ['ElastiCache::ReplicationGroup', 'replicationGroupId'],
    ['ElastiCache::CacheCluster', 'cacheClusterId'],
    ['ElastiCache::ServerlessCache', 'serverlessCacheName'],
  ],
  elasticfilesystem: [['EFS::FileSystem', 'fileSystemId']],
  elasticloadbalancing: [
    ['ElasticLoadBalancingV2::LoadBalancer', 'loadBalancerArn loadBalancerName'],
    ['ElasticLoadBalancingV2::Listener', 'listenerArn'],
  ],
  es: [['OpenSearchService::Domain', 'domainName']],
  events: [
    ['Events::Rule', 'rule'],
    ['Events::Rule', 'name', /Rule$/],
    ['Events::Archive', 'archiveName'],
    ['Events::EventBus', 'name', /EventBus$/],
    ['Events::EventBus', 'eventBusName', /Permission$/],
  ],
  firehose: [['KinesisFirehose::DeliveryStream', 'deliveryStreamName']],
  fsx: [['FSx::FileSystem', 'fileSystemId']],
  glacier: [['Glacier::Vault', 'vaultName']],
  glue: [['Glue::DevEndpoint', 'endpointName']],
  guardduty: [
    ['GuardDuty::Detector', 'detectorId'],
    ['GuardDuty::Filter', 'filterName'],
    ['GuardDuty::IPSet', 'ipSetId'],
    ['GuardDuty::ThreatIntelSet', 'threatIntelSetId'],
  ],
  iam: [
    ['IAM::User', 'userName'],
    ['IAM::Role', 'roleName'],
    ['IAM::Group', 'groupName'],
    ['IAM::Policy', 'policyArn policyName'],
    ['IAM::AccessKey', 'accessKeyId'],
    ['IAM::VirtualMFADevice', 'serialNumber'],
    ['IAM::InstanceProfile', 'instanceProfileName'],
    ['IAM::SAMLProvider', 'samlProviderArn'],
    ['IAM::OIDCProvider', 'openIdConnectProviderArn'],
    ['IAM::ServerCertificate', 'serverCertificateName'],
  ],
  identitystore: [
    ['IdentityStore::Group', 'groupId'],
    ['IdentityStore::User', 'userId'],
  ],
  kinesis: [['Kinesis::Stream', 'streamName streamArn']],
  kms: [
    ['KMS::Key', 'keyId'],
    ['KMS::Alias', 'aliasName'],
  ],
  lambda: [
    ['Lambda::Function', 'functionName'],
    ['Lambda::LayerVersion', 'layerName'],
  ],
  lightsail: [['Lightsail::Instance', 'instanceName']],
  logs: [['Logs::LogGroup', 'logGroupName logGroupIdentifier resourceIdentifier']],
  memorydb: [['MemoryDB::Cluster', 'clusterName']],
  monitoring: [['CloudWatch::Alarm', 'alarmName alarmNames muteTargets.alarmNames']],
  'network-firewall': [
    ['NetworkFirewall::Firewall', 'firewallName'],
    ['NetworkFirewall::FirewallPolicy', 'firewallPolicyName'],
  ],
  organizations: [
    ['Organizations::Account', 'accountId'],
    ['Organizations::Policy', 'policyId'],
    ['Organizations::OrganizationalUnit', 'organizationalUnitId'],
    ['Organizations::Target', 'targetId'],
  ],
  ram: [['RAM::ResourceShare', 'resourceShareArn']],
  rbin: [['Rbin::Rule', 'identifier']],
  rds: [
    ['RDS::DBInstance', 'dBInstanceIdentifier'],
    ['RDS::DBCluster', 'dBClusterIdentifier'],
    ['RDS::GlobalCluster', 'globalClusterIdentifier'],
    ['RDS::DBSnapshot', 'dBSnapshotIdentifier'],
    ['RDS::DBClusterSnapshot', 'dBClusterSnapshotIdentifier'],
    ['RDS::DBParameterGroup', 'dBParameterGroupName'],
    ['RDS::DBClusterParameterGroup', 'dBClusterParameterGroupName'],
  ],
  redshift: [['Redshift::Cluster', 'clusterIdentifier']],
  'redshift-serverless': [
    ['RedshiftServerless::Workgroup', 'workgroupName'],
    ['RedshiftServerless::Namespace', 'namespaceName'],
  ],
  rolesanywhere: [
    ['RolesAnywhere::TrustAnchor', 'trustAnchorId'],
    ['RolesAnywhere::Profile', 'profileId'],
  ],
  route53: [
    ['Route53::HostedZone', 'hostedZoneId'],
    ['Route53::HostedZone', 'id', /HostedZone/],
  ],
  route53domains: [['Route53Domains::Domain', 'domainName']],
  route53resolver: [
    ['Route53Resolver::ResolverQueryLoggingConfig', 'resolverQueryLogConfigId'],
    ['Route53Resolver::FirewallRuleGroup', 'firewallRuleGroupId'],
    ['Route53Resolver::ResolverRule', 'resolverRuleId'],
  ],
  s3: [['S3::Bucket', 'bucketName']],
  sagemaker: [['SageMaker::NotebookInstance', 'notebookInstanceName']],
  scheduler: [
    ['Scheduler::ScheduleGroup', 'name', /ScheduleGroup$/],
    ['Scheduler::Schedule', 'name', /Schedule$/],
  ],
  secretsmanager: [
    ['SecretsManager::Secret', 'secretId'],
    ['SecretsManager::Secret', 'name', /^CreateSecret$/],
  ],
  ses: [['SES::EmailIdentity', 'emailIdentity identity emailAddress domain']],
  shield: [['Shield::Protection', 'protectionId']],
  sns: [
    ['SNS::Topic', 'topicArn'],
    ['SNS::Subscription', 'subscriptionArn'],
  ],
  sqs: [['SQS::Queue', 'queueUrl queueName']],
  ssm: [
    ['SSM::Document', 'documentName'],
    ['SSM::Document', 'name', /Document/],
    ['SSM::Parameter', 'name', /Parameter/],
    ['EC2::Instance', 'target', /^StartSession$/],
  ],
  sso: [
    ['SSO::PermissionSet', 'permissionSetArn'],
    ['SSO::Instance', 'instanceArn', /Instance/],
    ['Organizations::Account', 'targetId'],
  ],
  'sso-directory': [
    ['IdentityStore::Group', 'groupId'],
    ['IdentityStore::User', 'userId'],
  ],
  sts: [['IAM::Role', 'roleArn']],
  transfer: [['Transfer::Server', 'serverId']],
  wafv2: [
    ['WAFv2::WebACL', 'name', /WebACL/],
    ['WAFv2::IPSet', 'name', /IPSet/],
    ['WAFv2::RuleGroup', 'name', /RuleGroup/],
    ['WAFv2::ProtectedResource', 'resourceArn', /WebACL|LoggingConfiguration/],
  ],
}

const byService = new Map(Object.entries(rows).map(([service, own]) => [service, own.map(toParameters)]))

const madeRows: Readonly<Record<string, Row>> = {
  'cloudfront:CreateDistribution': ['CloudFront::Distribution', 'distribution.id'],
  'ec2:AllocateAddress': ['EC2::EIP', 'allocationId'],
  'ec2:CopyImage': ['EC2::Image', 'imageId'],
  'ec2:CopySnapshot': ['EC2::Snapshot', 'snapshotId'],
  'ec2:CreateImage': ['EC2::Image', 'imageId'],
  'ec2:CreateInternetGateway': ['EC2::InternetGateway', 'internetGateway.internetGatewayId'],
  'ec2:CreateNatGateway': ['EC2::NatGateway', 'natGateway.natGatewayId'],
  'ec2:CreateNetworkAcl': ['EC2::NetworkAcl', 'networkAcl.networkAclId'],
  'ec2:CreateNetworkInterface': ['EC2::NetworkInterface', 'networkInterface.networkInterfaceId'],
  'ec2:CreateRouteTable': ['EC2::RouteTable', 'routeTable.routeTableId'],
  'ec2:CreateSecurityGroup': ['EC2::SecurityGroup', 'groupId'],
  'ec2:CreateSnapshot': ['EC2::Snapshot', 'snapshotId'],
  'ec2:CreateSubnet': ['EC2::Subnet', 'subnet.subnetId'],
  'ec2:CreateVolume': ['EC2::Volume', 'volumeId'],
  'ec2:CreateVpc': ['EC2::VPC', 'vpc.vpcId'],
  'ec2:CreateVpcEndpoint': ['EC2::VPCEndpoint', 'vpcEndpoint.vpcEndpointId'],
  'ec2:CreateVpcPeeringConnection': ['EC2::VPCPeeringConnection', 'vpcPeeringConnection.vpcPeeringConnectionId'],
  'elasticfilesystem:CreateFileSystem': ['EFS::FileSystem', 'fileSystemId'],
  'guardduty:CreateDetector': ['GuardDuty::Detector', 'detectorId'],
  'iam:CreateAccessKey': ['IAM::AccessKey', 'accessKey.accessKeyId'],
  'iam:CreatePolicy': ['IAM::Policy', 'policy.arn'],
  'kms:CreateKey': ['KMS::Key', 'keyMetadata.keyId'],
  'organizations:CreatePolicy': ['Organizations::Policy', 'policy.policySummary.id'],
  'route53:CreateHostedZone': ['Route53::HostedZone', 'hostedZone.id'],
}

const made = new Map(Object.entries(madeRows).map(([call, row]) => [call, toParameters(row)]))
