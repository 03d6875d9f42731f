import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  type Audience,
  askWhom,
  audienceInWords,
  harmlessFor,
  ifStranger,
  policyAudience,
  reachesOutside,
  severityOfSharedData,
} from '../requests/audience.ts'

export default defineCallDetection({
  id: 'data/database-policy-opened',
  calls: ['dynamodb:PutResourcePolicy', 'redshift:PutResourcePolicy', 'redshift-serverless:PutResourcePolicy'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => severityOfSharedData(audienceOf(e)),
  gravest: 'critical',
  title: (e) => `${e.actor.name} opened ${resourceInWords(e)} to ${audienceInWords(audienceOf(e))} by its policy`,
  why: (e) =>
    audienceOf(e).everyone
      ? 'Anybody with an AWS account of their own can now use the data.'
      : 'Whoever the policy names can now use the data from outside this account.',
  respond: (e) => [
    ...takePolicyAway(e),
    askWhom(e, audienceOf(e)),
    'See what was read meanwhile, if CloudTrail records the data events.',
  ],
  falsePositives: (e) => harmlessFor(audienceOf(e), 'Another account of the company works with the data.'),
  mitre: ['T1537', 'T1530'],
  references: [
    'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html',
    'https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_PutResourcePolicy.html',
  ],
})

function audienceOf(e: ApiCall): Audience {
  return policyAudience(at(e.request, 'policy'), e.account.id)
}

/** A stream of a table has an ARN below the table's; a snapshot and a namespace of Redshift end in an ID. */
function resourceInWords({ action, request }: ApiCall): string {
  const arn = textAt(request, 'resourceArn') ?? ''
  const [, table, stream] = arn.match(/:table\/([^/]+)(\/stream\/)?/) ?? []
  if (table !== undefined) return `${stream === undefined ? '' : 'the stream of '}table ${table}`
  if (action.service === 'dynamodb') return 'a table'
  const kindAndId = arn.split(/[:/]/).slice(5).join(' ')
  return kindAndId === '' ? 'a part of Redshift' : `Redshift ${kindAndId}`
}

function takePolicyAway(e: ApiCall): readonly Step[] {
  const { action, request, region } = e
  const arn = textAt(request, 'resourceArn')
  if (arn === undefined) return []
  const run = aws`${action.service} delete-resource-policy --resource-arn ${arn} --region ${region}`
  return [
    {
      do: ifStranger(audienceOf(e), 'take the whole policy away, and put back what it allowed to others who need it:'),
      run,
    },
  ]
}
