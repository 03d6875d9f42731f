/**
 * The monitoring controls of the CIS AWS Foundations Benchmark 5.0, section 4, in our words: what each wants to be
 * noticed. 4.16, that Security Hub is switched on, is about no event.
 */
export const monitoringControls = [
  ['4.1', 'Calls that were refused for want of permission'],
  ['4.2', 'Console sign-ins of IAM users without MFA'],
  ['4.3', 'Use of the root user'],
  ['4.4', 'Changes of IAM policies, and of who has them'],
  ['4.5', 'Changes of the audit trail itself'],
  ['4.6', 'Refused console sign-ins'],
  ['4.7', 'KMS keys that are disabled, or scheduled for deletion'],
  ['4.8', 'Changes of who may reach S3 buckets, and of how long they keep what they hold'],
  ['4.9', 'Changes of what AWS Config records and delivers'],
  ['4.10', 'Changes of security groups'],
  ['4.11', 'Changes of network ACLs'],
  ['4.12', 'Changes of gateways between a VPC and other networks'],
  ['4.13', 'Changes of route tables'],
  ['4.14', 'Changes of VPCs, and of what they are connected to'],
  ['4.15', 'Changes in AWS Organizations'],
] as const
