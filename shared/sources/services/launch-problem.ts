import type { ScalingActivity } from './autoscaling.ts'

interface LaunchProblem {
  readonly says: RegExp
  /** After a colon: "a quota is reached". */
  readonly words: string
  /** What to do first. */
  readonly first: string
}

/**
 * Why Auto Scaling could not launch an instance, by what EC2 said of it.
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/CHAP_Troubleshooting.html
 */
const problems: readonly LaunchProblem[] = [
  {
    says: /insufficient[\w ]*capacity|not have sufficient|no Spot capacity|capacity-not-available/i,
    words: 'AWS has no capacity for them',
    first: 'Let the group use more instance types and Availability Zones; AWS may have capacity again within minutes.',
  },
  {
    says: /quota|limit|max spot instance count/i,
    words: 'a quota is reached',
    first: 'Have the quota that the message names raised in Service Quotas, or terminate instances that nobody needs.',
  },
  {
    says: /key pair/i,
    words: 'its key pair is gone',
    first: 'Put a key pair that exists, or none, into the launch template.',
  },
  {
    says: /security group|InvalidGroup/i,
    words: 'its security group is gone',
    first: 'Put a security group of the same VPC that exists into the launch template.',
  },
  {
    says: /\bAMI\b|\bami-|image id/i,
    words: 'its AMI cannot be used',
    first: 'Put an AMI that exists, and that this account may use, into the launch template.',
  },
  {
    says: /subnet/i,
    words: 'its subnet cannot be used',
    first: 'Give the group subnets that exist and have free addresses.',
  },
  {
    says: /launch (?:template|configuration)/i,
    words: 'its launch template cannot be used',
    first: 'See that the launch template, and the version that the group names, are there.',
  },
  {
    says: /Client\.InternalError|\bKMS\b/i,
    words: 'the key of its disks cannot be used',
    first:
      'See that the KMS key of its volumes is enabled, and that its policy lets the service-linked role of Auto Scaling use it.',
  },
  {
    says: /not authorized|UnauthorizedOperation|AccessDenied/i,
    words: 'a permission is missing',
    first: 'Have the message decoded, and see what policies, also those of the organization, deny.',
  },
  {
    says: /Lifecycle Action[^.]*abandoned/i,
    words: 'a lifecycle hook gave them up',
    first: 'See what was to answer the lifecycle hook, and why it did not in time.',
  },
]

/** `undefined` where EC2 said nothing that is known. */
export function launchProblem({
  StatusMessage: message,
  Description: description,
}: ScalingActivity): LaunchProblem | undefined {
  const said = message ?? description ?? ''
  return problems.find(({ says }) => says.test(said))
}
