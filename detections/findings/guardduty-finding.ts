import type { Step } from '../../shared/core/detection.ts'
import type { Envelope } from '../../shared/core/envelope.ts'
import type { Finding } from '../../shared/core/event.ts'
import { onResource, saidBy } from '../../shared/core/finding-words.ts'
import { textAt } from '../../shared/core/json.ts'
import { resourceInWords } from '../../shared/core/resource.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { endSessions, switchOffKey } from '../../shared/core/stop-actor.ts'
import { defineFindingDetection, titleOf } from '../define-finding-detection.ts'

export default defineFindingDetection({
  id: 'findings/guardduty-finding',
  product: 'GuardDuty',
  severity: (e) => (isAttack(e) ? 'critical' : (e.severity ?? 'medium')),
  gravest: 'critical',
  title: (e) => (isAttack(e) ? `GuardDuty sees an attack${onResource(e)} go on: ${saidBy(e)}` : titleOf(e)),
  why: (e) => whatItMeans(e.type),
  respond: (e, envelope) => [
    ...(e.who === undefined ? [] : [askWhether(e.who)]),
    firstAid(e, textAt(envelope, 'detail', 'resource', 'accessKeyDetails', 'accessKeyId')),
    ...inGuardDuty(e, detectorOf(envelope)),
  ],
  falsePositives: (e) => [harmlessIf(e)],
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_finding-types-active.html'],
})

/**
 * The purpose that stands before the colon of a type.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_finding-format.html
 */
function purposeOf(type: string): string {
  return type.split(':')[0]?.split('/').at(-1) ?? ''
}

function whatItMeans(type: string): string {
  return (
    purposes.get(purposeOf(type)) ??
    'GuardDuty has seen what attackers do, in the traffic, the DNS queries or the calls of the account.'
  )
}

const purposes: ReadonlyMap<string, string> = new Map([
  [
    'AttackSequence',
    'Several signs that GuardDuty joined look like one attack that goes on: somebody is in the account.',
  ],
  ['Backdoor', 'The resource looks taken over: it takes orders from an attacker, or attacks others.'],
  ['CredentialAccess', 'Somebody tries to get hold of passwords or keys, to act with them later.'],
  ['CryptoCurrency', 'The resource seems to mine, at your expense: then somebody can run programs on it.'],
  ['DefenseEvasion', 'Somebody seems to hide what they do, so that the next steps are not seen.'],
  ['Discovery', 'Somebody looks around for what can be reached, as before an attack.'],
  ['Execution', 'A program ran that should not run there: it can do what the resource may do.'],
  ['Exfiltration', 'Data may be on its way out of the account.'],
  ['Impact', 'Somebody may be changing, interrupting or destroying what is in the account.'],
  ['InitialAccess', 'Somebody got in, or tries to.'],
  ['Object', 'A file that holds malware lies in the account.'],
  ['Persistence', 'Somebody may be making sure that they can come back.'],
  ['Policy', 'The account is less protected than before, or used as it should not be: a way in may be open.'],
  ['PrivilegeEscalation', 'Somebody may be getting more permissions than they have.'],
  ['Recon', 'Somebody looks for ways in: a port that answers is one.'],
  ['Stealth', 'Less of what is done is recorded or checked than before: what follows may not be seen.'],
  ['Trojan', 'A program on the resource seems to do in secret what nobody wants.'],
  ['UnauthorizedAccess', 'Somebody who should not be there acts in the account, or tries to.'],
])

/**
 * Several findings, and calls that alone are none, which GuardDuty takes for one attack.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-attack-sequence-finding-types.html
 */
function isAttack({ type }: Finding): boolean {
  return type.startsWith('AttackSequence:')
}

function inGuardDuty({ identity, region }: Finding, detector: string | undefined): readonly Step[] {
  const id = identity?.split(' ').at(-1)
  if (detector === undefined || id === undefined) {
    return ['Archive it in the GuardDuty console once it is dealt with: then this alert ends.']
  }
  return [
    {
      do: 'See the finding with all its details:',
      run: aws`guardduty get-findings --detector-id ${detector} --finding-ids ${id} --region ${region}`,
    },
    {
      do: 'Archive it once it is dealt with, so that this alert ends:',
      run: aws`guardduty archive-findings --detector-id ${detector} --finding-ids ${id} --region ${region}`,
    },
  ]
}

/** Security Hub has it in the ID alone. */
function detectorOf(envelope: Envelope): string | undefined {
  const id = textAt(envelope, 'detail', 'findings', 0, 'Id') ?? ''
  return textAt(envelope, 'detail', 'service', 'detectorId') ?? /:detector\/([^/]+)\/finding\//.exec(id)?.[1]
}

function askWhether(who: string): string {
  if (/^root\b/.test(who)) {
    return 'Ask the owner of the root mailbox whether they did this; if not, reset the root password and delete the access keys of root before anything else.'
  }
  return `Ask whoever owns ${who} whether they did this; if not, take its permissions away before anything else.`
}

/** What does no harm where it turns out that nothing is wrong. */
function firstAid(e: Finding, key: string | undefined): Step {
  const { resources, type, who, evidence, region, time } = e
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
      return {
        do: `Isolate instance ${first.name}: note its security groups, put one without rules in their place, and keep it running, since its memory is evidence:`,
        run: aws`ec2 describe-instances --instance-ids ${first.name} --query Reservations[].Instances[].[VpcId,SecurityGroups] --region ${region}`,
      }
    case 'AWS::S3::Bucket':
      return {
        do: `See who may reach bucket ${first.name}, and block public access to it if it need not be public:`,
        run: aws`s3api get-bucket-policy --bucket ${first.name} --query Policy --output text --region ${region}`,
      }
    case 'AWS::Lambda::Function':
      return {
        do: `Keep function ${first.name} from running, and look at its code:`,
        run: aws`lambda put-function-concurrency --function-name ${first.name} --reserved-concurrent-executions 0 --region ${region}`,
      }
    case 'AWS::IAM::User':
      return key?.startsWith('AKIA')
        ? {
            do: 'Deactivate the access key, and see in CloudTrail what was done with it:',
            run: switchOffKey(first.name, key),
          }
        : {
            do: `Deactivate the access keys of ${first.name}, and see in CloudTrail what was done with them:`,
            run: aws`iam list-access-keys --user-name ${first.name}`,
          }
    case 'AWS::IAM::Role':
      return time === undefined
        ? `Revoke the sessions of role ${first.name}, and see in CloudTrail what was done in them.`
        : endSessions(first.name, time)
    case 'AWS::RDS::DBInstance':
      return `Let only networks of your own reach ${first.name}, and change the password of ${who ?? 'the user'}.`
    default:
      return /[:/]IAM(?:User)?\//.test(type)
        ? 'Deactivate the access keys of the user that the finding names, or end the sessions of the role.'
        : 'Take what is affected off the network, and keep it: it is evidence.'
  }
}

/** By what it was, and to whom it happens without an attack. */
function harmlessIf({ type }: Finding): string {
  const purpose = purposeOf(type)
  if (/^(?:Policy|Stealth)$/.test(purpose)) return 'Somebody of yours changed it on purpose.'
  if (purpose === 'CryptoCurrency') return 'You work with blockchains, and the program is yours.'
  if (/IAMUser|:IAM\//.test(type)) {
    return 'Somebody of yours travels, uses a VPN, or does what they never did before.'
  }
  if (/:(?:Kubernetes|Runtime|ECS)\b/.test(type))
    return 'A tool of your own does so, as one that watches nodes or containers.'
  return 'A scanner of your own, or a penetration test.'
}
