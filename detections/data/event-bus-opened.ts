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
  severityOfAccess,
} from '../requests/audience.ts'

export default defineCallDetection({
  id: 'data/event-bus-opened',
  calls: ['events:PutPermission'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => severityOfAccess(audienceOf(e), 'low'),
  title: (e) => `${e.actor.name} let ${audienceInWords(audienceOf(e))} send events to bus ${busOf(e)}`,
  why: 'Rules act on events: outsiders can now set off what the rules of this bus do.',
  respond: (e) => {
    const statement = textAt(e.request, 'statementId')
    return [
      ...(statement === undefined
        ? [
            {
              do: 'See what the policy allows, and to whom:',
              run: aws`events describe-event-bus --name ${busOf(e)} --query Policy --output text --region ${e.region}`,
            },
            {
              do: ifStranger(
                audienceOf(e),
                'take the whole policy away, and put back what it allowed to others who need it:',
              ),
              run: aws`events remove-permission --remove-all-permissions --event-bus-name ${busOf(e)} --region ${e.region}`,
            },
          ]
        : [
            {
              do: ifStranger(audienceOf(e), 'take the permission away:'),
              run: aws`events remove-permission --statement-id ${statement} --event-bus-name ${busOf(e)} --region ${e.region}`,
            },
          ]),
      `${askWhom(e, audienceOf(e))} An organization can be named as a condition.`,
    ]
  },
  falsePositives: (e) =>
    harmlessFor(audienceOf(e), 'Another account of the company sends its events to a central bus.'),
  mitre: ['T1098'],
  references: ['https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html'],
})

function busOf({ request }: ApiCall): string {
  return textAt(request, 'eventBusName')?.split('/').at(-1) ?? 'default'
}

/** The call names one principal, or brings a whole policy. */
function audienceOf({ request, account }: ApiCall): Audience {
  const principal = textAt(request, 'principal')
  if (principal === undefined) return policyAudience(at(request, 'policy'), account.id)
  const condition = textAt(request, 'condition', 'type')
  const key = textAt(request, 'condition', 'key')
  const Condition =
    condition === undefined || key === undefined
      ? {}
      : { [condition]: { [key]: textAt(request, 'condition', 'value') ?? '*' } }
  const statement = { Effect: 'Allow', Principal: { AWS: principal }, Action: 'events:PutEvents', Condition }
  return policyAudience({ Statement: statement }, account.id)
}
