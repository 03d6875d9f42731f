import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  type Audience,
  audienceInWords,
  harmlessFor,
  policyAudience,
  reachesOutside,
  severityOfAccess,
} from '../requests/audience.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/cloudtrail-resource-shared',
  calls: ['cloudtrail:PutResourcePolicy'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => severityOfAccess(audienceOf(e)),
  title: (e) => `${e.actor.name} opened ${resourceOf(e)} to ${audienceInWords(audienceOf(e))}`,
  groupBy: (e) =>
    `${e.account.id} ${textAt(e.request, 'resourceArn')} ${audienceOf(e).everyone} ${audienceOf(e).others}`,
  why: 'Others can now read what is done in the account, or write false events among the true ones.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'resourceArn'), (arn) => ({
      do: 'If it is not expected, take the whole policy away:',
      run: aws`cloudtrail delete-resource-policy --resource-arn ${arn} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} who should have access, and to what.`,
  ],
  falsePositives: (e) => harmlessFor(audienceOf(e), 'A security account or a partner is let in by agreement.'),
  mitre: ['T1098', 'T1537'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutResourcePolicy.html'],
})

function audienceOf({ request, account }: ApiCall): Audience {
  return policyAudience(at(request, 'resourcePolicy'), account.id)
}

/** The ARN says what it is: `...:eventdatastore/ID`, `...:channel/ID`, `...:dashboard/NAME`. */
function resourceOf({ request }: ApiCall): string {
  const kind = textAt(request, 'resourceArn')?.match(/:(eventdatastore|channel|dashboard)\//)?.[1]
  const noun = kind === 'eventdatastore' ? 'event data store' : `CloudTrail ${kind ?? 'resource'}`
  return named(noun, namesAt(request, 'resourceArn'))
}
