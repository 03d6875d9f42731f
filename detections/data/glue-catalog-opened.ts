import type { ApiCall } from '../../shared/core/event.ts'
import { at } from '../../shared/core/json.ts'
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
  severityOfAccess,
} from '../requests/audience.ts'

export default defineCallDetection({
  id: 'data/glue-catalog-opened',
  calls: ['glue:PutResourcePolicy'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => severityOfAccess(audienceOf(e)),
  title: (e) => `${e.actor.name} let ${audienceInWords(audienceOf(e))} use the Glue data catalog`,
  why: 'The catalog shows what data there is and where it lies, and is the way in to tables shared with others.',
  respond: (e) => [
    {
      do: 'See what the policy allows, and to whom:',
      run: aws`glue get-resource-policy --query PolicyInJson --output text --region ${e.region}`,
    },
    {
      do: ifStranger(audienceOf(e), 'take the whole policy away, and put back what it allowed to others who need it:'),
      run: aws`glue delete-resource-policy --region ${e.region}`,
    },
    askWhom(e, audienceOf(e)),
  ],
  falsePositives: (e) => harmlessFor(audienceOf(e), 'Another account of the company works with the same tables.'),
  mitre: ['T1530', 'T1098'],
  references: ['https://docs.aws.amazon.com/glue/latest/dg/cross-account-access.html'],
})

function audienceOf({ request, account }: ApiCall): Audience {
  return policyAudience(at(request, 'policyInJson'), account.id)
}
