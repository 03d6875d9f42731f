import { capitalized } from '../../shared/core/capitalized.ts'
import { resourceInWords } from '../../shared/core/resource.ts'
import { defineFindingDetection, titleOf } from '../define-finding-detection.ts'

export default defineFindingDetection({
  id: 'findings/access-analyzer-finding',
  product: 'IAM Access Analyzer',
  severity: (e) => e.severity ?? 'medium',
  gravest: 'high',
  title: (e) => {
    const {
      title,
      type,
      who,
      resources: [first],
    } = e
    if (type === 'Not analyzed')
      return `IAM Access Analyzer could not see who has access${first === undefined ? '' : ` to ${resourceInWords(first)}`}`
    if (!/^(?:Somebody|Anybody) /.test(title)) return titleOf(e)
    const whose =
      title.startsWith('Somebody') && who !== undefined ? `${capitalized(who)} from outside has access` : title
    return first === undefined
      ? `IAM Access Analyzer: ${whose}`
      : `${whose.replace(/\.$/, '')} to ${resourceInWords(first)}`
  },
  why: (e) =>
    e.type === 'Not analyzed'
      ? 'Whether somebody outside of the account has access is not known as long as the analyzer may not look.'
      : 'What a policy lets in, comes in: the resource is open to somebody outside of the account.',
  respond: (e) =>
    e.type === 'Not analyzed'
      ? [
          'See whether a policy denies the analyzer, which is a role of AWS (AWSServiceRoleForAccessAnalyzer), to read the resource.',
        ]
      : [
          'Ask the owner of the resource whether it is meant to be shared.',
          'If not, take out of its policy what lets them in; the finding then resolves itself within half an hour.',
          ...(e.resources[0] === undefined
            ? []
            : [
                `If it is, archive the finding on ${e.resources[0].name} in IAM Access Analyzer, so that it is not told again.`,
              ]),
        ],
  falsePositives: ['The resource is shared with a partner, or another account of yours, on purpose.'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-findings.html'],
})
