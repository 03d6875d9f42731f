import { type Finding, unknownName } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { resourceInWords } from '../../shared/core/resource.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineFindingDetection, titleOf } from '../define-finding-detection.ts'

export default defineFindingDetection({
  id: 'findings/guardduty-finding',
  product: 'GuardDuty',
  severity: (e) => (isAttack(e) ? 'critical' : (e.severity ?? 'medium')),
  gravest: 'critical',
  title: (e) => (isAttack(e) ? titleOf(e).replace('GuardDuty:', 'GuardDuty sees an attack go on:') : titleOf(e)),
  why: (e) => whatItMeans(e.type),
  respond: (e, envelope) => [
    ...(e.who === undefined
      ? []
      : [`Ask whoever owns ${e.who} whether they did this; if not, take its permissions away before anything else.`]),
    firstAid(e),
    {
      do: 'See the finding with all its details in the GuardDuty console, or:',
      run: aws`guardduty get-findings --detector-id ${textAt(envelope, 'detail', 'service', 'detectorId') ?? unknownName} --finding-ids ${e.identity?.split(' ').at(-1) ?? unknownName} --region ${e.region}`,
    },
    'Archive it there once it is dealt with: then this alert ends.',
  ],
  falsePositives: ['A scanner of your own, a penetration test, or somebody who travels.'],
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_finding-types-active.html'],
})

/**
 * The purpose that stands before the colon of a type.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_finding-format.html
 */
function whatItMeans(type: string): string {
  const purpose = type.split(':')[0]?.split('/').at(-1) ?? ''
  return (
    purposes.get(purpose) ??
    'GuardDuty has seen what attackers do, in the traffic, the DNS queries or the calls of the account.'
  )
}

const purposes: ReadonlyMap<string, string> = new Map([
  [
    'AttackSequence',
    'Several signs that GuardDuty joined look like one attack that goes on: somebody is in the account.',
  ],
  ['Backdoor', 'The resource was taken over and takes orders from an attacker, or attacks others.'],
  ['CredentialAccess', 'Somebody tries to get hold of passwords or keys.'],
  ['CryptoCurrency', 'The resource mines, at your expense: somebody can run programs on it.'],
  ['DefenseEvasion', 'Somebody tries not to be seen.'],
  ['Discovery', 'Somebody looks around for what can be reached.'],
  ['Execution', 'Somebody ran a program that should not run there.'],
  ['Exfiltration', 'Data may be on its way out of the account.'],
  ['Impact', 'Somebody manipulates, interrupts or destroys.'],
  ['InitialAccess', 'Somebody got in, or tries to.'],
  ['Object', 'A file that holds malware lies in the account.'],
  ['Persistence', 'Somebody makes sure that they can come back.'],
  ['Policy', 'The account is less protected than is good practice.'],
  ['PrivilegeEscalation', 'Somebody tries to get more permissions than they have.'],
  ['Recon', 'Somebody looks for ways in.'],
  ['Stealth', 'Somebody hides what they do.'],
  ['Trojan', 'A program on the resource does in secret what nobody wants.'],
  ['UnauthorizedAccess', 'Somebody who should not be there acts in the account, or tries to.'],
])

/**
 * Several findings, and calls that alone are none, which GuardDuty takes for one attack.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-attack-sequence-finding-types.html
 */
function isAttack({ type }: Finding): boolean {
  return type.startsWith('AttackSequence:')
}

/** What does no harm where it turns out that nothing is wrong. */
function firstAid({ resources, type, who, evidence }: Finding): string {
  const [first] = resources
  const names = (label: string): boolean => evidence.some((line) => line.startsWith(`${label}: `))
  if (type.startsWith('Recon:EC2')) {
    return `Close the ports that the internet need not reach${first === undefined ? '' : ` in the security groups of ${resourceInWords(first)}`}.`
  }
  if (names('Workload')) {
    return 'Deny the workload named above all traffic with a network policy, and cordon its node: do not delete it, it is evidence.'
  }
  if (names('Task')) {
    return 'Take the network from the task named above with a security group without rules, and deploy its service from an image that you trust.'
  }
  switch (first?.type) {
    case 'AWS::EC2::Instance':
      return `Take instance ${first.name} off the network with a security group without rules, and keep it running: its memory is evidence.`
    case 'AWS::S3::Bucket':
      return `See who may reach bucket ${first.name}, and block public access to it.`
    case 'AWS::Lambda::Function':
      return `Set the reserved concurrency of function ${first.name} to 0, so that it no longer runs, and look at its code.`
    case 'AWS::IAM::User':
      return `Deactivate the access keys of ${first.name}, and see in CloudTrail what was done with them.`
    case 'AWS::IAM::Role':
      return `Revoke the sessions of role ${first.name}, and see in CloudTrail what was done in them.`
    case 'AWS::RDS::DBInstance':
      return `Let only networks of your own reach ${first.name}, and change the password of ${who ?? 'the user'}.`
    default:
      return 'Take what is affected off the network, and keep it: it is evidence.'
  }
}
