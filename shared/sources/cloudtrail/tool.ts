import type { Tool } from '../../core/event.ts'

const awsConsole: Tool = { name: 'the AWS console', automatic: false }

/** By what a call was made, from the user agent or the service that passed it on. The first that fits counts. */
const tools: readonly (readonly [RegExp, Tool])[] = [
  [/cloudformation\.amazonaws\.com/, { name: 'CloudFormation', automatic: true }],
  [/servicecatalog(?:-appregistry)?\.amazonaws\.com/, { name: 'Service Catalog', automatic: true }],
  [/config(?:-multiaccountsetup)?\.amazonaws\.com/, { name: 'AWS Config', automatic: true }],
  [/ssm\.amazonaws\.com/, { name: 'Systems Manager', automatic: true }],
  [/Terraform\//, { name: 'Terraform', automatic: true }],
  [/OpenTofu\//, { name: 'OpenTofu', automatic: true }],
  [/[Pp]ulumi/, { name: 'Pulumi', automatic: true }],
  [/aws-cdk/, { name: 'the AWS CDK', automatic: true }],
  [/[Aa]nsible/, { name: 'Ansible', automatic: true }],
  [/[Cc]rossplane/, { name: 'Crossplane', automatic: true }],
  [/[Ss]erverless/, { name: 'the Serverless Framework', automatic: true }],
  [/eksctl|kops\//, { name: 'a cluster tool', automatic: true }],
  [
    /amazon-vpc-cni|elbv2\.k8s\.aws|external-?dns|karpenter|kubernetes|cluster-api-provider|vpc-resource-controller/i,
    { name: 'a cluster controller', automatic: true },
  ],
  [/aws-cli\//, { name: 'the AWS CLI', automatic: false }],
  [/^(?:console|signin)\.(?:aws\.)?amazon(?:aws)?\.com|^Mozilla\/|S3Console/, awsConsole],
  [/[Bb]oto3?\/|[Bb]otocore\//, { name: 'a Python script', automatic: false }],
  [/aws-sdk-/, { name: 'a program', automatic: false }],
]

/** The console's own servers call as these, with the session of whoever signed in. */
const consoleServers = /^AWS Internal$|(?:^|[[ ])aws-internal\//

/**
 * @param invokedBy the service that passed the call on
 * @param fromConsole CloudTrail's `sessionCredentialFromConsole`: the credentials are those of a console session
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export function readTool(
  userAgent: string | undefined,
  invokedBy: string | undefined,
  fromConsole = false,
): Tool | undefined {
  const text = invokedBy ?? userAgent
  if (text === undefined) return undefined
  if (fromConsole && consoleServers.test(text)) return awsConsole
  return tools.find(([pattern]) => pattern.test(text))?.[1]
}
