/**
 * Calls that mean something without any parameter, by service: for them CloudTrail's `null` says that none was given, as
 * in `iam:CreateAccessKey` for oneself. Of any other call it says that the parameters are not shown. From the input
 * shapes of AWS's API models (botocore 1.44.8); calls of the consoles, which have no public model, stand with a star.
 */
const names: Readonly<Record<string, string>> = {
  aps: 'CreateWorkspace',
  auditmanager: 'DeregisterAccount DeregisterOrganizationAdminAccount RegisterAccount',
  bedrock: 'CreateSession DeleteModelInvocationLoggingConfiguration',
  billingconsole: '*',
  cloudformation: 'ActivateOrganizationsAccess DeactivateOrganizationsAccess',
  cloudshell: '*',
  continuum: 'CreateCollector',
  detective: 'DisableOrganizationAdminAccount',
  dsql: 'CreateCluster',
  ec2: 'CreateDefaultSubnet CreateDefaultVpc CreateInternetGateway CreateIpam CreateIpamResourceDiscovery CreatePlacementGroup CreatePublicIpv4Pool CreateTrafficMirrorFilter CreateTransitGateway CreateVerifiedAccessInstance DeleteSpotDatafeedSubscription DisableAllowedImagesSettings DisableEbsEncryptionByDefault DisableImageBlockPublicAccess DisableSnapshotBlockPublicAccess DisableSerialConsoleAccess EnableEbsEncryptionByDefault EnableSerialConsoleAccess',
  ecs: 'CreateCluster',
  fms: 'DisassociateAdminAccount',
  gamelift: 'CreateBuild CreateScript',
  iam: 'ChangePassword CreateAccessKey CreateLoginProfile DeleteAccountPasswordPolicy DeleteLoginProfile DisableOrganizationsRootCredentialsManagement DisableOrganizationsRootSessions EnableOrganizationsRootCredentialsManagement EnableOrganizationsRootSessions GenerateCredentialReport GetAccountAuthorizationDetails GetAccountSummary GetCredentialReport ListAccessKeys ListAccountAliases ListGroups ListPolicies ListRoles ListUsers UpdateAccountPasswordPolicy',
  inspector2: 'Disable',
  iotfleetwise: 'RegisterAccount',
  kms: 'CreateKey',
  macie2: 'DisableMacie DisassociateFromAdministratorAccount DisassociateFromMasterAccount',
  medialive: 'CreateChannel CreateCluster CreateInput',
  mgn: 'CreateLaunchConfigurationTemplate',
  'network-firewall': 'UpdateFirewallEncryptionConfiguration',
  odb: 'CreateAutonomousDatabase',
  organizations:
    'DeleteOrganization DeleteResourcePolicy DescribeOrganization EnableAllFeatures LeaveOrganization ListAccounts ListDelegatedAdministrators ListRoots',
  payments: '*',
  ram: 'EnableSharingWithAwsOrganization',
  s3: 'ListBuckets ListDirectoryBuckets',
  scn: 'CreateInstance',
  secretsmanager: 'ListSecrets',
  securityhub:
    'DisableSecurityHub DisableSecurityHubV2 DisassociateFromAdministratorAccount DisassociateFromMasterAccount',
  servicecatalog: 'DisableAWSOrganizationsAccess EnableAWSOrganizationsAccess',
  ses: 'GetAccount GetAccountSendingEnabled GetSendQuota UpdateAccountSendingEnabled',
  shield: 'DeleteSubscription DisassociateDRTRole',
  signin: '*',
  'sms-voice': 'DescribeAccountLimits DescribeSpendLimits',
  snowball: 'CreateJob',
  sns: 'GetSMSAttributes GetSMSSandboxAccountStatus',
  sso: '*',
  'sso-directory': '*',
  sts: 'GetCallerIdentity GetSessionToken',
  supportplans: '*',
  transfer: 'CreateServer',
}

const calls: ReadonlySet<string> = new Set(
  Object.entries(names).flatMap(([service, list]) => list.split(' ').map((name) => `${service}:${name}`)),
)

/** @param call as `iam:CreateAccessKey` */
export function hasOnlyOptionalParameters(call: string): boolean {
  return calls.has(call) || calls.has(call.replace(/:.*/, ':*'))
}
