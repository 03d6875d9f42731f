export interface Resource {
  /** CloudFormation's name of the type, as `AWS::IAM::User`; AWS Config and CloudTrail use the same. */
  readonly type: string
  readonly name: string
  readonly arn: string | undefined
}

/** "EC2 instance i-0abc", "IAM user bob", "RDS DB instance orders". */
export function resourceInWords({ type, name }: Pick<Resource, 'type' | 'name'>): string {
  return `${resourceTypeInWords(type)} ${name}`
}

/** `AWS::EC2::SecurityGroup` as "EC2 security group". */
export function resourceTypeInWords(type: string): string {
  const [, service = '', kind] = type.split('::')
  if (kind === undefined) return type === '' ? 'resource' : type
  const words = kind.replace(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4').split(' ')
  const spoken = words
    .map((word) => spelled.get(word.toLowerCase()) ?? (/^[A-Z]{2,}s?$/.test(word) ? word : word.toLowerCase()))
    .join(' ')
  const name = services.get(service) ?? service
  // "log group" and not "Logs log group".
  const repeated = spoken.toLowerCase().startsWith(`${name.toLowerCase().replace(/s$/, '')} `)
  return repeated || name === '' ? spoken : `${name} ${spoken}`
}

/** Where people know a service by another name than CloudFormation; blank where the thing says enough. */
const services: ReadonlyMap<string, string> = new Map([
  ['AccessAnalyzer', 'Access Analyzer'],
  ['ApiGateway', 'API Gateway'],
  ['ApiGatewayV2', 'API Gateway'],
  ['Budgets', ''],
  ['ElasticLoadBalancing', ''],
  ['ElasticLoadBalancingV2', ''],
  ['Events', 'EventBridge'],
  ['IdentityStore', 'Identity Center'],
  ['NetworkFirewall', 'Network Firewall'],
  ['OpenSearchService', 'OpenSearch'],
  ['Rbin', 'Recycle Bin'],
  ['Route53', 'Route 53'],
  ['Route53Domains', 'Route 53'],
  ['Route53Resolver', 'Route 53'],
  ['SSM', 'Systems Manager'],
  ['SSO', 'Identity Center'],
  ['Scheduler', 'EventBridge'],
  ['SecretsManager', 'Secrets Manager'],
  ['StepFunctions', 'Step Functions'],
  ['WAFv2', 'WAF'],
])

/** Words that CloudFormation writes as if they were no abbreviations. */
const spelled: ReadonlyMap<string, string> = new Map([
  ['acl', 'ACL'],
  ['api', 'API'],
  ['eip', 'Elastic IP address'],
  ['nat', 'NAT'],
  ['rest', 'REST'],
])
