import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  type Audience,
  addedAudience,
  askWhom,
  audienceInWords,
  harmlessFor,
  ifStranger,
  policyAudience,
  reachesOutside,
  severityOfAccess,
} from '../requests/audience.ts'
import { queueOf } from '../requests/resource-names.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'data/sqs-queue-opened',
  calls: ['sqs:SetQueueAttributes', 'sqs:AddPermission', 'sqs:CreateQueue'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => severityOfAccess(audienceOf(e), 'low'),
  title: (e) => `${e.actor.name} let ${audienceInWords(audienceOf(e))} use SQS queue ${queueOf(e)}`,
  why: 'Outsiders may read or delete what waits there, or send messages that programs trust.',
  respond: (e) => {
    const url = queueUrlOf(e)
    return [
      ...ifKnown(url, (url) => [
        {
          do: 'See what the policy allows, and to whom:',
          run: aws`sqs get-queue-attributes --queue-url ${url} --attribute-names Policy --region ${e.region}`,
        },
        {
          do: ifStranger(
            audienceOf(e),
            'take the whole policy away, and put back what it allowed to others who need it:',
          ),
          run: aws`sqs set-queue-attributes --queue-url ${url} --attributes ${'{"Policy":""}'} --region ${e.region}`,
        },
      ]),
      askWhom(e, audienceOf(e)),
    ]
  },
  falsePositives: (e) => harmlessFor(audienceOf(e), 'Another account of the company sends or receives there.'),
  mitre: ['T1530', 'T1098'],
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html',
  ],
})

function audienceOf(e: ApiCall): Audience {
  if (e.action.name === 'AddPermission') return addedAudience(e)
  return policyAudience(at(e.request, 'attributes', 'Policy'), e.account.id)
}

/** CreateQueue answers with the URL of the new queue. */
function queueUrlOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'queueUrl') ?? textAt(response, 'queueUrl')
}
