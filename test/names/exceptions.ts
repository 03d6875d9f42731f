/** https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/logging-using-cloudtrail.html */
const inBilling = 'AWS Billing, page on logging with CloudTrail, list of events'

/** Calls that CloudTrail records and no SDK has, each with what says that they are recorded. A star stands for any ending. */
export const callsWithoutModel: Readonly<Record<string, string>> = {
  'account:CloseAccount': 'an action of IAM; the same act is listed as billingconsole:CloseAccount',
  'aws-marketplace:Subscribe': "an action of IAM; Marketplace's buyer guide, page on subscribing",
  'bedrock:PutFoundationModelEntitlement':
    "an action of IAM; in the records of Stratus Red Team's bedrock-invoke-model",
  'billingconsole:CloseAccount': inBilling,
  'billingconsole:GetAddresses': inBilling,
  'billingconsole:Set*': inBilling,
  'billingconsole:Update*': inBilling,
  'cloudformation:SetAlias': "botocore 1.44.8 has it; the AWS CLI's is older",
  'cloudshell:*': 'AWS CloudShell, page "Logging and monitoring"; actions of IAM',
  'dynamodb:StartBulkPutItems': "botocore 1.44.8 has it; the AWS CLI's is older",
  'ec2-instance-connect:OpenTunnel': 'EC2 user guide, page on logging of EC2 Instance Connect Endpoints',
  'identitystore-scim:*': 'IAM Identity Center, page "Logging SCIM API calls"',
  'identitystore:DeleteMfaDeviceForUser': 'IAM Identity Center writes its directory events under both sources',
  'payments:Financing_CreateFinancingApplication': inBilling,
  'payments:Instruments_Create': inBilling,
  'payments:Instruments_Delete': inBilling,
  'payments:Instruments_Get': inBilling,
  'payments:Instruments_Update': inBilling,
  'payments:Preferences_CreatePaymentProfile': inBilling,
  'payments:Preferences_DeletePaymentProfile': inBilling,
  'payments:Preferences_UpdatePaymentProfile': inBilling,
  'rds:DownloadCompleteDBLogFile': 'an action of IAM; RDS user guide, page DownloadCompleteDBLogFile: REST only',
  's3:PostObject': 'Amazon S3 API reference, POST Object: an upload from a form',
  'servicediscovery:DeleteInstance': 'a made-up near miss: a call of the same name at another service',
  'signin:GetSigninToken': 'IAM user guide, page on the custom identity broker: an address of the sign-in service',
  'sso-directory:*': 'IAM Identity Center, page "CloudTrail use cases"; actions of IAM',
  'sso:AssociateDirectory': 'IAM Identity Center, page "CloudTrail use cases"; an action of IAM',
  'sso:CreateProfile': 'IAM Identity Center; an action of IAM',
  'sso:DisableExternalIdPConfigurationForDirectory': 'as in sso-directory',
  'sso:DisassociateDirectory': 'IAM Identity Center, page "CloudTrail use cases"; an action of IAM',
  'sso:EnableExternalIdPConfigurationForDirectory': 'as in sso-directory',
  'sso:PutMfaDeviceManagementForDirectory': 'as in sso-directory; an action of IAM',
  'supportplans:*': 'AWS Support, page "Logging changes to your AWS Support plan"; actions of IAM',
}

/** Parameters that CloudTrail records, and the API's model names otherwise or not at all, each with where they are seen. */
export const parametersWithoutModel: Readonly<Record<string, string>> = {
  'dynamodb:PutItem.key': 'DynamoDB developer guide, logging by CloudTrail: data events name the key of the item',
  'ec2:CreateDhcpOptions.dhcpConfigurationSet':
    "the list's name in the API's answers, as with instancesSet; no public record was found",
  'ec2:CreateNetworkAclEntry.aclProtocol': 'public records of this call',
  'ec2:ModifyImageAttribute.attributeType': 'public records of ModifySnapshotAttribute have it',
  'ec2:ModifyInstanceAttribute.groupSet': 'as with ModifyNetworkInterfaceAttribute',
  'ec2:ModifyNetworkInterfaceAttribute.groupSet': 'public records of this call',
  'ec2:ModifySnapshotAttribute.attributeType': "Stratus Red Team's page ec2-share-ebs-snapshot",
  'ec2:RebootInstances.instancesSet': 'as with StopInstances',
  'ec2:ReplaceNetworkAclEntry.aclProtocol': 'as with CreateNetworkAclEntry',
  'ec2:RunInstances.instancesSet': "CloudTrail's user guide, log file examples",
  'ec2:StartInstances.instancesSet': "CloudTrail's user guide, log file examples",
  'ec2:StopInstances.instancesSet': 'events/api-call/stop-instances.json',
  'ec2:TerminateInstances.instancesSet': "CloudTrail's user guide, log file examples",
  's3:DeleteAccountPublicAccessBlock.publicAccessBlock':
    "the last part of the request's path, as `acl` is of its query",
  's3:PutAccessPointPolicy.name': "the access point in the request's path",
  's3:PutAccessPointPolicyForObjectLambda.name': "the access point in the request's path",
  's3:PutAccessPointPolicy.policy': "the last part of the request's path",
  's3:PutAccountPublicAccessBlock.publicAccessBlock': "the last part of the request's path",
  's3:PutBucketPolicy.bucketPolicy': "the body, in Amazon S3's example log entries",
  'ssm:SendCommand.interactive': 'taken over from earlier examples; no public record of it was found',
  'sts:AssumeRoleWithSAML.roleSessionName': 'IAM user guide, page "Logging IAM and AWS STS API calls"',
  'sts:AssumeRoleWithSAML.sAMLAssertionID': 'IAM user guide, page "Logging IAM and AWS STS API calls"',
}
