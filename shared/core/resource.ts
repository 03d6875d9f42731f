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
function resourceTypeInWords(type: string): string {
  const [, service = '', kind] = type.split('::')
  if (kind === undefined) return type === '' ? 'resource' : type
  const words = kind.replace(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4').split(' ')
  const spoken = words.map((word) => (/^[A-Z]{2,}s?$/.test(word) ? word : word.toLowerCase())).join(' ')
  // "log group" and not "Logs log group".
  const repeated = spoken.toLowerCase().startsWith(`${service.toLowerCase().replace(/s$/, '')} `)
  return repeated || service === '' ? spoken : `${service} ${spoken}`
}
