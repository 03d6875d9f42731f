/** Which texts among the parameters of AWS's calls make one list, and what of it is left out on purpose. */
export interface ParameterList {
  /** The file that the detections read. */
  readonly file: string
  /** What the call must be called, where that says what it is about: only deletions are. */
  readonly calls?: RegExp
  /** What a parameter must be called. */
  readonly named: RegExp
  /** Whether it is of flags and of texts from fixed lists, with what they say; else it is of free texts. */
  readonly choices?: true
  /** Each is tried on `service:Call path`. */
  readonly leftOut: readonly LeftOut[]
  /** What no model says: names in free text and in lists of options. */
  readonly added: Readonly<Record<string, string>>
}

interface LeftOut {
  readonly what: RegExp
  readonly because: string
  /** Whether other detections tell of all that is left out: `test/corpus/parameters.test.ts` holds them to it. */
  readonly told?: true
}

/** The form of AWS's names for calls: the verb comes first, and a capital begins what it is done to. */
function verbs(...names: readonly string[]): RegExp {
  return new RegExp(`^[\\w-]+:(?:${names.join('|')})(?![a-z])`)
}

const onlyReads: LeftOut = {
  what: verbs(
    'BatchGet',
    'Check',
    'Decode',
    'Describe',
    'Discover',
    'Get',
    'Head',
    'List',
    'Lookup',
    'Query',
    'Search',
    'Validate',
  ),
  because: 'the call only reads',
}

const describesFindings: LeftOut = {
  what: /^securityhub:BatchImportFindings /,
  because: 'it describes resources that exist, for a finding',
}

const unseen: readonly LeftOut[] = [
  onlyReads,
  {
    what: verbs('BatchDelete', 'Cancel', 'Delete', 'Deregister', 'Detach', 'Disassociate', 'Remove', 'Revoke', 'Stop'),
    because: 'the call takes away',
  },
  describesFindings,
]

export const parameterLists: readonly ParameterList[] = [
  {
    file: 'detections/requests/compute/role-parameters.json',
    named:
      /(?:role(?:s|_?arns?|name|identifier|arnforlogging|for\w+arn)?(?:update)?|(?:caller|permission|secretiam|credentials)arn|instanceprofile(?:name|arn)?(?:\.(?:arn|name))?)(?:\[\]|\{\})*$/i,
    leftOut: [
      ...unseen,
      { what: /^sts:|^lakeformation:Assume/, because: 'whoever calls takes the role themselves' },
      {
        what: /^iam:(?!AddRoleToInstanceProfile)|InstanceProfile\S* InstanceProfileName$/,
        because: 'it changes the role or the profile, and hands it to nobody',
      },
      {
        what: /^iam:AddRoleToInstanceProfile |^ec2:(?:Associate|Replace)IamInstanceProfile/,
        because: 'it has a detection of its own: identity/instance-given-role, identity/instance-profile-given-role',
      },
      { what: /^auditmanager:/, because: 'the role names the people who answer for an audit' },
      { what: /^budgets:\S+ Definition\./, because: 'a policy is attached to the role' },
      { what: /^redshift:\S+ RemoveIamRoles/, because: 'the role is taken away' },
      { what: /^organizations:Create/, because: 'it names a role that AWS makes in the new account' },
      {
        what: /^mq:|^grafana:\S+ .*(?:keyRole|organizationRoleName|\.role)$|MasterBackendRole$|SnowflakeRole$|^quicksight:\S+ .*(?:GeographicRole|DatabaseAccessControlRole)$/i,
        because: 'it is no role of IAM but one of another product, or a role in a diagram',
      },
      {
        what: /^(?:rekognition|textract):Start/,
        because: 'it is called for each film or document, and the role only publishes that the work is done',
      },
      { what: /^swf:RespondDecisionTaskCompleted /, because: 'it is called for each step of a workflow' },
    ],
    added: {
      'apigateway:CreateAuthorizer': 'authorizerCredentials createAuthorizerInput.authorizerCredentials',
      'apigateway:PutIntegration': 'credentials putIntegrationInput.credentials',
      'datapipeline:PutPipelineDefinition':
        'pipelineObjects[].fields[key=role].stringValue pipelineObjects[].fields[key=resourceRole].stringValue',
      'elasticbeanstalk:CreateConfigurationTemplate':
        'optionSettings[optionName=IamInstanceProfile].value optionSettings[optionName=ServiceRole].value',
      'elasticbeanstalk:CreateEnvironment':
        'optionSettings[optionName=IamInstanceProfile].value optionSettings[optionName=ServiceRole].value',
      'elasticbeanstalk:UpdateConfigurationTemplate':
        'optionSettings[optionName=IamInstanceProfile].value optionSettings[optionName=ServiceRole].value',
      'elasticbeanstalk:UpdateEnvironment':
        'optionSettings[optionName=IamInstanceProfile].value optionSettings[optionName=ServiceRole].value',
      'ssm:CreateAssociation': 'parameters.AutomationAssumeRole[]',
      'ssm:CreateAssociationBatch': 'entries[].parameters.AutomationAssumeRole[]',
      'ssm:RegisterTaskWithMaintenanceWindow': 'taskInvocationParameters.automation.parameters.AutomationAssumeRole[]',
      'ssm:StartAutomationExecution': 'parameters.AutomationAssumeRole[]',
      'ssm:StartChangeRequestExecution': 'runbooks[].parameters.AutomationAssumeRole[]',
      'ssm:UpdateAssociation': 'parameters.AutomationAssumeRole[]',
      'ssm:UpdateMaintenanceWindowTask': 'taskInvocationParameters.automation.parameters.AutomationAssumeRole[]',
      'ssm:UpdateServiceSetting': 'settingValue',
    },
  },
  {
    file: 'detections/requests/place-parameters.json',
    named:
      /(?:^|\.)\w*(?:bucket(?:name|arn|path|owner\w*)?|s3(?:uri|url|path|location)|(?:log|output|artifactstore)uri|(?:output|log|s3)location|s3(?:output|failure|artifact)path|targetresource)(?:update)?$|s3\w*\.(?:uri|path|location|destination|owneraccountid|destinationidentifier)$|(?:^|\.)\w*(?:hecendpoint|accounturl|invocationendpoint|httpsendpoint|webhookurl|confirmationurl|remotewriteurl)$|(?:http|httpendpointdestination\w*\.endpointconfiguration|rtmpconfiguration)\.url$|httpsnotificationconfiguration\.endpoint$/i,
    leftOut: [
      ...unseen,
      {
        what: /^s3:(?!CreateJob |PutBucket(?:Analytics|Inventory|Logging|Metrics)|PutStorageLens)|^s3:\S+ (?:Bucket|ExpectedBucketOwner)$|^s3:PutStorageLens\S+ .*(?:Include|Exclude)|^s3:CreateJob Manifest|^(?:amplifybackend|lightsail|s3files|s3outposts|s3tables|s3vectors|storagegateway):/,
        because: 'the call is about the bucket itself, or serves what is in it',
      },
      {
        what: /^(?!\S+ \S*(?:output|dest|export|log(?!o)|report|deliver|result|temp(?!late)|error|failure|rejected|checkpoint|intermediate|record|operation))\S+ \S*(?:source|input|code|script|template|schema|document|dataset|model|training|validation|testing|constraints|statistics|manifest|asset|icon|logo|favicon|wallpaper|attachment|origin|librar|jar|plugin|dag|definition|import|s3object|sample|media|wordslist|bootstrap|certificate|crl|revocation|group|skill|requirement|criteria|extension|polic|retrieval|binding|bundle|workflowbucket|filesystem|s3file|userdata|disk|prompt|files\[\]|s3path$|sbom|build|projects3|reference|batchjob|database|feature|labelcategory|resources\[\]|scopedocs|zeppelin|paralleldata)/i,
        because: 'data is read from there',
      },
      {
        what: /^[\w-]+:\w*(?:Import|IPSet|ThreatIntelSet|EntitySet|Prompt |OtaTask|Converse|CountTokens|FunctionCode|LayerVersion|RawMessage|SystemInstance|Changeset|ConfiguredTable |CustomPlugin|HubContentPresigned|ModelPackage |ApplicationRevision|PackageVersion|AssociateRepository)|^(?:gamelift|kendra|machinelearning|migrationhub-strategy|qbusiness):(?!CreateBatch|\w+ContainerFleet)|^config:\S+ Template|^rds:Restore|^codedeploy:|^iot:\S+ files\[\]\.(?:fileLocation|s3Location)|^\S+ \S*(?:DriftCheckBaselines|invocationLogSource|OrganizationLogo|\.logo\.|UiTemplate|LabelCategory|FeatureSpecification|InputDefinition|OneDrive|s3ContentLocation)|^elasticmapreduce:\S+ Notebook/i,
        because: 'data is read from there',
      },
      {
        what: /^(?:cloudtrail:(?:Create|Update)Trail|config:PutDeliveryChannel|datasync:CreateLocationObjectStorage|dynamodb:ExportTableToPointInTime|ec2:(?:CreateInstanceExportTask|CreateStoreImageTask|ExportImage)|elasticache:(?:CopySnapshot|ExportServerlessCacheSnapshot)|memorydb:CopySnapshot|rds:StartExportTask) /,
        because: 'it has a detection of its own, which names the bucket',
      },
      { what: /^timestream-influxdb:\S+ bucket$/, because: 'it is no bucket of S3' },
      { what: /^ec2:CreateRestoreImageTask /, because: 'the image is read from there' },
    ],
    added: {
      'elasticloadbalancing:ModifyLoadBalancerAttributes':
        'attributes[key=access_logs.s3.bucket].value attributes[key=connection_logs.s3.bucket].value attributes[key=health_check_logs.s3.bucket].value',
      'network-firewall:UpdateLoggingConfiguration':
        'loggingConfiguration.logDestinationConfigs[].logDestination.bucketName',
      'transfer:CreateConnector': 'url',
      'transfer:UpdateConnector': 'url',
    },
  },
  {
    file: 'detections/requests/receiver-parameters.json',
    named:
      /(?:^|\.)\w*(?:destination(?:resource|stream)?arn|logdestinations?|sinkarn|sinkidentifier|firehosearn|deliverystream(?:arn)?|kinesis(?:data)?streamarn)(?:\[\]|\{\})*$|(?:destinations?|sinks?|kinesis\w*|firehose\w*|outputs?|targets?|targetdefinition|deadletterconfig|onsuccess|onfailure|logdestinationconfigs|notificationtarget\w*|lambda|sns\w*)(?:\[\]|\{\})?\.(?:\w*(?<!key)(?<!role)arn|destination)$|logdestinationconfigs\[\](?:\.logdestination\{\})?$|^(?:streamarn|targetarn)$/i,
    leftOut: [
      ...unseen,
      {
        what: /^(?:kinesis|kinesisvideo|sns):|^kinesisanalytics:AddApplicationInput |^\S+ (?:\S*\.)?\w*(?:Source|Input)\w*(?:\[\]|\{\})?\./,
        because: 'data is read from there, or it is what the call is about',
      },
      {
        what: /^(?:backup|events:PutTargets|medialive)/,
        because:
          'it has a detection of its own: data/backup-copied-to-other-account, compute/events-sent-to-other-account',
      },
      {
        what: /^ec2:\S+ (?!LogDestination$)|^(?:billingconductor|chime:SendChannelMessage|connect:\w+PhoneNumber|databrew|datasync|dynamodb:Disable\w+|elasticloadbalancing|gamelift|greengrass|iot-jobs-data|iotfleetwise|ivs|networkmanager|oam:PutSinkPolicy|rds:CreateBlueGreenDeployment|rekognition:CopyProjectVersion|route53-recovery-readiness|sagemaker:AddAssociation|sqs|storagegateway:UpdateChap\w+|workspaces-instances)[: ]/,
        because: 'nothing is sent there from then on',
      },
    ],
    added: {
      'apigateway:CreateStage': 'createStageInput.accessLogSettings.destinationArn',
      'logs:PutAccountPolicy': 'policyDocument.DestinationArn',
      'pipes:CreatePipe': 'target',
      'pipes:UpdatePipe': 'target',
      's3:PutBucketNotification':
        'NotificationConfiguration.CloudFunctionConfiguration[].CloudFunction NotificationConfiguration.QueueConfiguration[].Queue NotificationConfiguration.TopicConfiguration[].Topic',
    },
  },
  {
    file: 'detections/requests/key-parameters.json',
    named:
      /(?:kms(?!\w*(?:context|region|provider|alias|policy|role))|encryptionkey(?!type)|masterkey|(?:^|\.)key(?:id|arn|identifier))[^.]*$/i,
    leftOut: [
      ...unseen,
      {
        what: /^(?:kms|payment-cryptography|acm-pca|cloudhsm):/,
        because: 'the call is about the key itself, or encrypts a few bytes for whoever calls',
      },
      {
        what: /^(?:apigateway|amplifybackend):|^connect-campaigns:\S+ .*keyId$|^sagemaker:\S+ .*publicKey/i,
        because: 'it is no key of KMS',
      },
      {
        what: /^s3:(?:CompleteMultipartUpload|CopyObject|CreateMultipartUpload|CreateSession|PutObject|RestoreObject|SelectObjectContent|UploadPart\w*) /,
        because: 'objects have a detection of their own: data/s3-copied-with-foreign-key',
      },
      {
        what: /^(?:athena|braket|comprehend|comprehendmedical|forecast|mediaconvert|personalize|polly|rekognition|sagemaker-geospatial|textract|transcribe|translate|voiceid):(?:BatchStart|Copy|Create|Export|Start|Update)/,
        because: 'only what comes of a job is encrypted with it, and what the job reads stays as it is',
      },
      { what: /^s3:PutBucketEncryption /, because: 'it has a detection of its own: data/s3-encryption-weakened' },
      {
        what: /^cloudtrail:(?:Create|Update)Trail /,
        because: 'every change of a trail is told: audit-trail/trail-created, audit-trail/trail-changed',
      },
      { what: /^access-analyzer:/, because: 'it asks what a policy would allow, and changes nothing' },
      {
        what: /^dataexchange:\S+ .*kmsKeysToGrant/i,
        because: 'others are let use the key, and nothing is encrypted with it',
      },
      { what: /^\S+ .*privateKeySource\./i, because: 'the key signs, and encrypts nothing' },
      { what: /^glue:UpdateTable .*\.KeyId$/, because: 'it is the key of a column in a file, kept in the file' },
    ],
    added: {
      'sns:CreateTopic': 'attributes.KmsMasterKeyId',
      'sns:SetTopicAttributes': 'attributeValue',
      'sqs:CreateQueue': 'attributes.KmsMasterKeyId attribute.KmsMasterKeyId',
      'sqs:SetQueueAttributes': 'attributes.KmsMasterKeyId attribute.KmsMasterKeyId',
    },
  },
  {
    file: 'shared/sources/cloudtrail/policy-parameters.json',
    named: /(?:^|\.)\w*polic(?:y|ies)(?:document|text|injson|template|body)?(?:\{\})?$/i,
    leftOut: [
      { ...onlyReads, what: /^(?!sts:)[\w-]+:(?:Check|Describe|Get|List|Start\w+Preview|Validate)/ },
      describesFindings,
      { what: /^access-analyzer:|^iam:Simulate/, because: 'it asks what a policy would allow, and changes nothing' },
      { what: /^lambda:\w+2\* /, because: 'calls that take a policy are recorded without a date' },
      {
        what: /^(?:application-)?autoscaling:|^batch:| (?:\w+\.)*(?:AlpnPolicy|\w*(?:Security|Ssl|Snapshot|Experience|ReputationEntity)Policy|Notification\w*)$/i,
        because: 'it is one word from a list, or the name of a policy',
      },
      {
        what: /^(?:aoss|cloudfront:\w+HeadersPolicy|comprehend:Create\w+|config|ec2:\w+VerifiedAccess\w+|ec2:ModifyClientVpn\w+|logs:Put(?:DataProtection|Index)Policy|networkmanager:\w+CoreNetwork\w*|ram|ssm:PutParameter|workspaces-web)\b| (?:DataProtection|\w*Lifecycle|\w*Model)Policy(?:Text)?$/i,
        because: 'it is written in another language than that of IAM, and no detection reads it',
      },
    ],
    added: {
      'organizations:CreatePolicy': 'Content',
      'organizations:PutResourcePolicy': 'Content',
      'organizations:UpdatePolicy': 'Content',
      // CloudTrail's own name for it.
      's3:PutBucketPolicy': 'bucketPolicy',
      'sns:CreateTopic': 'attributes.Policy',
      'sns:SetTopicAttributes': 'attributeValue',
      'sqs:CreateQueue': 'attributes.Policy attribute.Policy',
      'sqs:SetQueueAttributes': 'attributes.Policy attribute.Policy',
    },
  },
  {
    file: 'detections/requests/deleted-stores.json',
    calls:
      /^(?!ec2:|logs:)[\w-]+:(?:Delete|Terminate)\w*?(?:Database|D[Bb]Cluster|D[Bb]Instance|Table|Keyspace|Graph|Cluster|Domain|Directory|FileSystem|Volume|Bucket|Data[Ss]tore|UserPool|IdentityPool|Instance|Workspaces?|AccountSubscription|Collection|Index|KnowledgeBase|Repository|FeatureGroup|Memory|Store|Organization|Tape|TapeArchive|Disk|Vault|Broker)$|^(?:dataexchange:DeleteDataSet|finspace:DeleteKxEnvironment|kinesisvideo:DeleteStream|mobiletargeting:DeleteApp|qbusiness:DeleteApplication|ses:DeleteArchive|wickr:DeleteNetwork)$/,
    named:
      /^(?!\w*(?:token|snapshot|caller|accountid|final))\w*(?:identifier|id|name|arn|repository|domain)$|^TerminateWorkspaceRequests\[\]\.WorkspaceId$/i,
    leftOut: [
      {
        what: /^(?:rds:DeleteDB(?:Cluster|Instance)|redshift(?:-serverless)?:DeleteCluster|dynamodb:|memorydb:DeleteCluster|es:Delete(?:Elasticsearch)?Domain|elasticache:Delete(?:ReplicationGroup|ServerlessCache)|elasticfilesystem:|fsx:DeleteFileSystem|backup:|eks:|ecs:|detective:|bedrock:DeleteKnowledgeBase|bedrock-agentcore:DeleteMemory|kms:|sso:DeleteInstance|route53domains:)/,
        because: 'it has a detection of its own',
        told: true,
      },
      {
        what: /^(?:dax|elasticache:DeleteCacheCluster|memorydb:DeleteMultiRegionCluster|rds:DeleteGlobalCluster|glacier:DeleteVault)/,
        because: 'a cache can be filled again, and the others must be empty before',
      },
      {
        what: /^ecr:/,
        because: 'it has a detection of its own, compute/image-repository-deleted: only by force do images go with it',
      },
      {
        what: /^(?:glue:Delete(?!Database)|athena|cleanrooms|s3files|s3:|ecr-public|sagemaker:DeleteCodeRepository|proton|iottwinmaker|monitoring:)/,
        because: 'what it shows lies elsewhere, and stays',
      },
      {
        what: /^(?:bedrock:DeleteAgentMemory|connect:Delete(?:DataTable|Workspace)|rds:DeleteTenantDatabase|quicksight:DeleteKnowledgeBase|chime|iotsitewise|health-agent|cases|redshift-serverless|finspace:DeleteKxCluster)/,
        because: 'it is a part of what goes with it, or of one person',
      },
      {
        what: /^(?:drs|dms|elasticmapreduce|emr-containers|medialive|odb:\w+VmCluster|pcs|route53|resource-explorer-2|iotthingsgraph|ses:DeleteAddonInstance|tnb|elasticloadbalancing|cloudfront:DeleteTrustStore|workspaces-web|lightsail:DeleteDomain|cognito-idp:DeleteUserPoolDomain|securityagent|observabilityadmin|sagemaker:DeleteCluster|geo:DeletePlaceIndex|route53-recovery-control-config|servicediscovery|networkmanager|cloudhsm:DeleteHapg|codeartifact:DeleteDomainPermissionsPolicy)/,
        because: 'it computes, forwards or names, and holds no data of its own',
      },
    ],
    added: {
      // A statement of CQL: Amazon Keyspaces developer guide, page on logging with CloudTrail.
      'cassandra:DropKeyspace': 'keyspaceName',
      'cassandra:DropTable': 'keyspaceName tableName',
      'quicksight:DeleteAccountSubscription': 'awsAccountId',
    },
  },
  {
    file: 'detections/requests/resource-policy-parameters.json',
    named: /polic(?:y|ies)(?:document|text|json|injson|body|content|statement)?$/i,
    leftOut: [
      onlyReads,
      describesFindings,
      {
        what: /^(?:bedrock(?:-agentcore)?:PutResourcePolicy|backup:PutBackupVaultAccessPolicy|cloudtrail:|dynamodb:PutResourcePolicy|ecr:(?:PutRegistry|SetRepository)Policy|elasticfilesystem:|es:\S+ AccessPolicies|events:PutPermission|glacier:SetVaultAccessPolicy|glue:PutResourcePolicy|iam:(?:CreateRole|UpdateAssumeRolePolicy) |kinesis:|kms:|redshift(?:-serverless)?:|s3:Put(?:AccessPoint|MultiRegionAccessPoint)Policy|s3:PutAccessPointPolicyForObjectLambda |secretsmanager:|ses:\w+IdentityPolicy|ssm:PutResourcePolicy)/,
        because: 'it has a detection of its own',
        told: true,
      },
      {
        what: /^s3:PutBucketPolicy /,
        because: 'it has a detection of its own, which reads what S3 records: bucketPolicy',
      },
      {
        what: /^(?:iam|sts|sso|rolesanywhere|transfer|eks|emr-serverless):|^(?:omics:StartRun|glue:StartJobRun|iot:CreatePolicy)/,
        because: 'it says what a user, a role, a device or a session may do, and names nobody',
      },
      { what: /^lambda:\w+2\* /, because: 'the call is newer than those that bear a date' },
      { what: /^access-analyzer:/, because: 'it asks what a policy would allow, and changes nothing' },
      {
        what: /^aoss:/,
        because: 'it names users and roles of the account; a network policy stands in opening-parameters.json',
      },
      {
        what: /^ec2:|^odb:/,
        because: 'it says what may be reached through a network, or is not in the language of IAM',
      },
      {
        what: /(?:Lifecycle|Ssl|Alpn|security|Snapshot|Notification|dns|imagePull|Termination|browser|Experience|ContentSecurity|DataProtection|Index|ReputationEntity|Model)Policy|lifecyclePolicy|^logs:PutAccountPolicy |^cloudformation:|^config:|^ssm:PutParameter |^networkmanager:\w+CoreNetwork/,
        because: 'it is a policy of another kind, and lets nobody in',
      },
    ],
    added: {
      'apigateway:CreateDomainName': 'createDomainNameInput.policy',
      'apigateway:CreateRestApi': 'createRestApiInput.policy',
      'apigateway:UpdateRestApi':
        'patchOperations[path=/policy].value updateRestApiInput.patchOperations[path=/policy].value',
    },
  },
  {
    file: 'detections/requests/opening-parameters.json',
    choices: true,
    named:
      /(?:publiclyaccessible|publicconnectivity|anonymous\w*enabled|unauthenticated\w*|allowfrompublic|internetaccessgateway)=true$|(?:\w*acl\w*|accesscontrollist|getobject)=public(?:[-_]read\w*(?:-write)?)?$|publicaccess\.type=|(?:auth|authorizer|authorization)type=none$|\.authentication=unauthenticated$|auth\w*(?:type|mode)=api_key$|visibility=public\w*$|principals\[\]\.type=anonymous$|scheme=internet-facing$|networkmode=public$|webserveraccessmode=public\w*$|endpointtype=public$|endpointpublicaccess=true$/i,
    leftOut: [
      onlyReads,
      describesFindings,
      {
        what: /^(?:cognito-identity:|codebuild:UpdateProjectVisibility|dms:CreateReplicationInstance|eks:Update|lambda:\w+UrlConfig|rds:|redshift(?:-serverless)?:|transfer:\S+ EndpointType|apigateway:)/,
        because: 'it has a detection of its own',
        told: true,
      },
      {
        what: /^lambda:AddPermission|^s3:Put(?:Bucket|Object)Acl /,
        because: 'it has a detection of its own, which reads more than this: the principal, the headers of S3',
      },
      { what: /^eks:CreateCluster /, because: 'so is every cluster of which nobody says otherwise' },
      {
        what: /^(?:apprunner|elasticloadbalancing|network-security-manager|airflow):/,
        because: 'it is for people on the internet, who meet a page or have to sign in',
      },
      {
        what: /^bedrock-agentcore:\S+ \S*networkMode=PUBLIC$/,
        because: 'it may reach the internet, which does not reach it',
      },
      {
        what: /^(?:app-integrations|dms|events|quicksight):\S+ \S*(?:AuthorizationType|Auth(?:entication)?Type)=/,
        because: 'it says how AWS signs in elsewhere',
      },
      {
        what: /^(?:acm-pca|mediaconvert|medialive|partnercentral-account|workdocs:CreateComment)\b/,
        because: 'it is what is published: films, lists of revoked certificates, a profile, a comment',
      },
      {
        what: /^s3:(?:CopyObject|CreateBucket|CreateMultipartUpload|PutObject|RestoreObject) /,
        because: 'objects are too many to be told one by one, and a new bucket refuses such an ACL',
      },
      {
        what: /^vpc-lattice:Create/,
        because: 'only networks that it is given to reach it, and they are not yet given',
      },
    ],
    added: {
      'aoss:CreateSecurityPolicy': 'policy[].AllowFromPublic=true',
      'aoss:UpdateSecurityPolicy': 'policy[].AllowFromPublic=true',
      'kafka:CreateCluster': 'brokerNodeGroupInfo.connectivityInfo.publicAccess.type=SERVICE_PROVIDED_EIPS',
      'kafka:UpdateConnectivity': 'connectivityInfo.publicAccess.type=SERVICE_PROVIDED_EIPS',
    },
  },
]

/**
 * The paths of a list's parameters by call, as the detections read them.
 * @param candidates all that bear such a name, by call, with spaces between the paths
 */
export function chosen(list: ParameterList, candidates: Readonly<Record<string, string>>): Record<string, string> {
  const paths: Record<string, string> = {}
  for (const [call, found] of [...Object.entries(candidates), ...Object.entries(list.added)]) {
    const isAdded = list.added[call] === found
    const kept = found.split(' ').filter((path) => isAdded || !isLeftOut(list, call, path))
    const all = [...(paths[call]?.split(' ') ?? []), ...kept]
    if (all.length > 0) paths[call] = [...new Set(all)].sort().join(' ')
  }
  return Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function isLeftOut({ leftOut }: ParameterList, call: string, path: string): boolean {
  return leftOut.some(({ what }) => what.test(`${call} ${path}`))
}
