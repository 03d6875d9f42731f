import type { ApiCall } from '../../shared/core/event.ts'

/** How people call the service that was called. */
export function serviceInWords({ action }: ApiCall): string {
  return serviceName(action.service)
}

/** How people call an AWS service; its short name, as `mgn`, where they call it by that. */
export function serviceName(service: string): string {
  return names.get(service) ?? service
}

const names: ReadonlyMap<string, string> = new Map([
  ['access-analyzer', 'IAM Access Analyzer'],
  ['backup', 'AWS Backup'],
  ['cloudformation', 'CloudFormation'],
  ['cloudtrail', 'CloudTrail'],
  ['compute-optimizer', 'Compute Optimizer'],
  ['config', 'AWS Config'],
  ['config-multiaccountsetup', 'AWS Config'],
  ['controltower', 'Control Tower'],
  ['detective', 'Detective'],
  ['ec2', 'EC2'],
  ['fms', 'Firewall Manager'],
  ['guardduty', 'GuardDuty'],
  ['health', 'AWS Health'],
  ['iam', 'IAM'],
  ['inspector2', 'Inspector'],
  ['ipam', 'IP Address Manager'],
  ['lambda', 'Lambda'],
  ['license-manager', 'License Manager'],
  ['macie', 'Macie'],
  ['macie2', 'Macie'],
  ['ram', 'Resource Access Manager'],
  ['sagemaker', 'SageMaker'],
  ['securityhub', 'Security Hub'],
  ['securitylake', 'Security Lake'],
  ['servicecatalog', 'Service Catalog'],
  ['ses', 'SES'],
  ['ssm', 'Systems Manager'],
  ['sso', 'IAM Identity Center'],
  ['stacksets', 'CloudFormation StackSets'],
  ['storage-lens.s3', 'S3 Storage Lens'],
  ['tagpolicies.tag', 'tag policies'],
  ['vpc', 'VPC'],
])
