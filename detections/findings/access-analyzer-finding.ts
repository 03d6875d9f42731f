import { capitalized } from '../../shared/core/capitalized.ts'
import type { Step } from '../../shared/core/detection.ts'
import type { Envelope } from '../../shared/core/envelope.ts'
import type { Finding } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { resourceInWords } from '../../shared/core/resource.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineFindingDetection, titleOf } from '../define-finding-detection.ts'

export default defineFindingDetection({
  id: 'findings/access-analyzer-finding',
  product: 'IAM Access Analyzer',
  severity: (e) => e.severity ?? 'medium',
  gravest: 'high',
  title: (e) => {
    const {
      title,
      who,
      resources: [first],
    } = e
    if (isUnknown(e))
      return `IAM Access Analyzer could not see who has access${first === undefined ? '' : ` to ${resourceInWords(first)}`}`
    if (!/^(?:Somebody|Anybody) /.test(title)) return titleOf(e)
    const whose =
      title.startsWith('Somebody') && who !== undefined ? `${capitalized(who)} from outside has access` : title
    return first === undefined
      ? `IAM Access Analyzer: ${whose}`
      : `${whose.replace(/\.$/, '')} to ${resourceInWords(first)}`
  },
  why: (e) => {
    if (isUnknown(e))
      return 'Whether somebody outside of the account has access is not known as long as the analyzer may not look.'
    return isPublic(e)
      ? 'What a policy lets in, comes in: everybody on the internet may do this, without an account.'
      : 'What a policy lets in, comes in: the resource is open to somebody outside of the account.'
  },
  respond: (e, envelope) =>
    isUnknown(e)
      ? [
          'See whether a policy denies the analyzer, which is a role of AWS (AWSServiceRoleForAccessAnalyzer), to read the resource.',
        ]
      : [
          ...seePolicy(e),
          'Ask the owner of the resource whether it is meant to be shared.',
          'If not, take out of its policy what lets them in; the finding then resolves itself within half an hour.',
          ...archive(e, envelope),
        ],
  falsePositives: (e) => {
    if (isUnknown(e)) return ['Somebody denies all roles but a few the resource, and so the analyzer, too.']
    return isPublic(e)
      ? ['The resource is meant for everybody, as the bucket of a public website.']
      : ['The resource is shared with a partner, or another account of yours, on purpose.']
  },
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-findings.html'],
})

function isUnknown({ type }: Finding): boolean {
  return type === 'Not analyzed'
}

function isPublic({ type }: Finding): boolean {
  return type === 'Public access'
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

function archive({ region }: Finding, envelope: Envelope): readonly Step[] {
  const purpose = 'If it is, archive the finding, so that it is not told again:'
  const [analyzer, id] = [textAt(envelope, 'resources', 0), textAt(envelope, 'detail', 'id')]
  if (envelope.source !== 'aws.access-analyzer' || analyzer === undefined || id === undefined) return [purpose]
  return [
    {
      do: purpose,
      run: aws`accessanalyzer update-findings --analyzer-arn ${analyzer} --ids ${id} --status ARCHIVED --region ${region}`,
    },
  ]
}
