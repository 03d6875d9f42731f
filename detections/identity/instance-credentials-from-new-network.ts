import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/instance-credentials-from-new-network',
  // What whoever stole credentials calls first, and programs on instances seldom.
  calls: ['sts:GetCallerIdentity', 's3:ListBuckets', 'iam:ListUsers', 'iam:ListRoles', 'secretsmanager:ListSecrets'],
  readOnlyCalls: true,
  record: { userIdentity: { type: ['AssumedRole'], arn: [{ wildcard: '*:assumed-role/*/i-*' }] } },
  where: (e) => networkOf(e) !== undefined && instanceOf(e) !== undefined,
  severity: 'medium',
  title: (e) => {
    const where = foreignEndpointOf(e) === undefined ? addressOf(e) : `a VPC endpoint of ${networkOf(e)}`
    return `Credentials of EC2 instance ${instanceOf(e)} were used from ${where}, a new network`
  },
  groupBy: (e) => `${e.account.id} ${roleOf(e)} ${networkOf(e)}`,
  firstSeen: (e) => `${e.account.id} ${roleOf(e)} ${networkOf(e)}`,
  why: 'Credentials of an instance belong on the instance; from anywhere else they were stolen.',
  respond: (e) => {
    const [instance, role] = [instanceOf(e), roleOf(e)]
    const policy = `arn:${e.partition}:iam::aws:policy/AWSDenyAll`
    return [
      ...ifKnown(instance, (instance) => ({
        do: `See, in the Region of the instance, whether ${addressOf(e)} is its address or that of its NAT gateway, or its VPC is shared by another account:`,
        run: aws`ec2 describe-instances --instance-ids ${instance} --query Reservations[].Instances[].[PublicIpAddress,VpcId]`,
      })),
      ...ifKnown(role, (role) => ({
        do: 'If it is not, stop all that use the role, the other instances too:',
        run: aws`iam attach-role-policy --role-name ${role} --policy-arn ${policy}`,
      })),
      'Find out how they got out, and require IMDSv2 on the instance.',
      ...otherCalls(e),
    ]
  },
  falsePositives: [
    'Instances with public addresses of their own start in a network that the role was not seen in.',
    'Tocsin is new here and meets each network once.',
    'The instance runs in a VPC that another account shares with this one.',
  ],
  mitre: ['T1552.005', 'T1078.004'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html',
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html',
  ],
})

function roleOf({ actor }: ApiCall): string | undefined {
  return actor.kind === 'assumed-role' ? actor.roleName : undefined
}

/** EC2 names the sessions of its instances after them. */
function instanceOf({ actor }: ApiCall): string | undefined {
  return actor.kind === 'assumed-role' ? actor.sessionName?.match(/^i-[0-9a-f]{8,17}$/)?.[0] : undefined
}

function addressOf({ network }: ApiCall): string {
  return network.kind === 'ip' ? network.address : 'an unknown address'
}

/** The owner of the VPC endpoint, where it is another account: whoever shares a network has that, too. */
function foreignEndpointOf({ network, account }: ApiCall): string | undefined {
  const owner = network.kind === 'ip' ? network.endpointAccount : undefined
  return owner === account.id ? undefined : owner
}

/** `203.0`, `2001:db8`; nothing for addresses inside a VPC, but of another account's. Coarse, as AWS gives each start another address. */
function networkOf(e: ApiCall): string | undefined {
  const { network } = e
  const endpointAccount = foreignEndpointOf(e)
  if (endpointAccount !== undefined) return `account ${endpointAccount}`
  if (network.kind !== 'ip') return undefined
  if (/^(?:10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|f[cde][0-9a-f]*:)/i.test(network.address))
    return undefined
  return network.address.match(/^\d+\.\d+|^[0-9a-f]+:[0-9a-f]+/i)?.[0]
}
