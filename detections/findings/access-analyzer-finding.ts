import type { Step } from '../../shared/core/detection.ts'
import type { Envelope } from '../../shared/core/envelope.ts'
import type { Finding } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineFindingDetection, titleOf } from '../define-finding-detection.ts'

export default defineFindingDetection({
  id: 'findings/access-analyzer-finding',
  product: 'IAM Access Analyzer',
  severity: (e) => e.severity ?? 'medium',
  gravest: 'high',
  title: (e) => {
    if (kindOf(e) === 'not analyzed') return e.title.replace(/^It /, 'IAM Access Analyzer ')
    // What comes through Security Hub has a title of its own.
    return own.test(e.type) && e.resources.length > 0 ? e.title : titleOf(e)
  },
  why: (e) => why[kindOf(e)],
  respond: (e, envelope) => [...steps[kindOf(e)](e), ...(kindOf(e) === 'not analyzed' ? [] : [archive(e, envelope)])],
  falsePositives: (e) => [harmless[kindOf(e)]],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-findings.html'],
})

type Kind = 'inside' | 'not analyzed' | 'outside' | 'unused'

const own = /^(?:Access from (?:in|out)side|Public access|Unused[A-Z]\w*)$/

/** By Security Hub's types, too: `External Access Granted`, `Unused IAM Role`. */
function kindOf({ type }: Finding): Kind {
  if (type === 'Not analyzed') return 'not analyzed'
  if (type.startsWith('Unused')) return 'unused'
  return /^Internal|inside$/.test(type) ? 'inside' : 'outside'
}

const why: Readonly<Record<Kind, string>> = {
  inside: 'Whoever acts as that role or user reaches a resource that you have watched because few should reach it.',
  'not analyzed':
    'What the analyzer may not look at, it does not tell of: who has access there, and what nobody uses, is not known.',
  outside: 'What a policy lets in, comes in: the resource is open to somebody outside of the account.',
  unused: 'Nobody misses this access, and whoever takes it over has it: it can be taken away without harm.',
}

const steps: Readonly<Record<Kind, (e: Finding) => readonly Step[]>> = {
  inside: () => [
    'Ask the owner of the resource whether that role or user is meant to reach it.',
    'If not, take what lets them in out of the policy of the resource, or out of those of the role or user; the finding then resolves itself.',
  ],
  'not analyzed': () => [
    'See whether a policy denies the analyzer, which is a role of AWS (AWSServiceRoleForAccessAnalyzer), to read the resource.',
  ],
  outside: (e) => [
    ...seePolicy(e),
    'Ask the owner of the resource whether it is meant to be shared.',
    'If not, take out of its policy what lets them in; the finding then resolves itself within half an hour.',
  ],
  unused: (e) => [
    ...lastUse(e),
    'Ask its owner whether it is kept on purpose, as a role for emergencies is.',
    'If not, delete it, or take out of its policies what it does not use; the finding then resolves itself.',
  ],
}

function lastUse({ resources: [first] }: Finding): readonly Step[] {
  if (first?.type === 'AWS::IAM::Role') {
    return [
      { do: 'See when it was last used:', run: aws`iam get-role --role-name ${first.name} --query Role.RoleLastUsed` },
    ]
  }
  if (first?.type !== 'AWS::IAM::User') return []
  return [
    { do: 'See when its password was last used:', run: aws`iam get-user --user-name ${first.name}` },
    { do: 'See which access keys it has:', run: aws`iam list-access-keys --user-name ${first.name}` },
  ]
}

const harmless: Readonly<Record<Kind, string>> = {
  inside: 'The role or user is meant to reach the resource.',
  'not analyzed': 'Nobody may read the policy of the resource, on purpose.',
  outside: 'The resource is shared with a partner, or another account of yours, on purpose.',
  unused: 'It is kept for emergencies, or used once a year.',
}

function seePolicy({ resources: [first], region }: Finding): readonly Step[] {
  if (first?.type !== 'AWS::S3::Bucket') return []
  return [
    {
      do: 'See what its policy says; an ACL or an access point may let in as well:',
      run: aws`s3api get-bucket-policy --bucket ${first.name} --query Policy --output text --region ${region}`,
    },
  ]
}

function archive({ region }: Finding, { source, detail, resources }: Envelope): Step {
  const purpose = 'If it is, archive the finding, so that it is not told again:'
  const [analyzer, id] = [textAt(resources, 0), textAt(detail, 'id') ?? textAt(detail, 'findingId')]
  if (source !== 'aws.access-analyzer' || analyzer === undefined || id === undefined) return purpose.replace(/:$/, '.')
  return {
    do: purpose,
    run: aws`accessanalyzer update-findings --analyzer-arn ${analyzer} --ids ${id} --status ARCHIVED --region ${region}`,
  }
}
