import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import {
  type Audience,
  askWhom,
  audienceInWords,
  harmlessFor,
  ifStranger,
  policyAudience,
  reachesOutside,
  severityOfAccess,
} from '../requests/audience.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'data/stream-policy-opened',
  calls: ['kinesis:PutResourcePolicy'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => severityOfAccess(audienceOf(e)),
  title: (e) => {
    const stream = nameIn(textAt(e.request, 'resourceARN')?.replace(/\/consumer\/.*/, '') ?? 'unknown')
    return `${e.actor.name} let ${audienceInWords(audienceOf(e))} use Kinesis stream ${stream}`
  },
  why: 'Outsiders may read along with everything that flows there, or add records that programs trust.',
  respond: (e) => {
    const arn = textAt(e.request, 'resourceARN')
    return [
      ...ifKnown(arn, (arn) => ({
        do: ifStranger(
          audienceOf(e),
          'take the whole policy away, and put back what it allowed to others who need it:',
        ),
        run: aws`kinesis delete-resource-policy --resource-arn ${arn} --region ${e.region}`,
      })),
      askWhom(e, audienceOf(e)),
    ]
  },
  falsePositives: (e) => harmlessFor(audienceOf(e), 'Another account of the company works with the stream.'),
  mitre: ['T1530', 'T1537'],
  references: ['https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutResourcePolicy.html'],
})

function audienceOf({ request, account }: ApiCall): Audience {
  return policyAudience(at(request, 'policy'), account.id)
}
