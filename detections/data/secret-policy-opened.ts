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
  severityFor,
} from '../requests/audience.ts'
import { secretOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'data/secret-policy-opened',
  calls: ['secretsmanager:PutResourcePolicy'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => severityFor(audienceOf(e), 'critical', 'high'),
  gravest: 'critical',
  title: (e) => `${e.actor.name} let ${audienceInWords(audienceOf(e))} read secret ${secretOf(e)}`,
  why: 'Whoever can read the secret from outside can log in to what it opens.',
  respond: (e) => [
    {
      do: ifStranger(audienceOf(e), 'take the whole policy away, and put back what it allowed to others who need it:'),
      run: aws`secretsmanager delete-resource-policy --secret-id ${secretOf(e)} --region ${e.region}`,
    },
    'Then change the secret.',
    askWhom(e, audienceOf(e)),
  ],
  falsePositives: (e) => harmlessFor(audienceOf(e), 'Another account of the company uses the same system.'),
  mitre: ['T1555.006', 'T1098'],
  references: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html'],
})

function audienceOf({ request, account }: ApiCall): Audience {
  return policyAudience(at(request, 'resourcePolicy'), account.id)
}
