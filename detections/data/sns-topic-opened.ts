import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import {
  type Audience,
  addedAudience,
  audienceInWords,
  policyAudience,
  reachesOutside,
  severityOfAccess,
} from '../requests/audience.ts'

export default defineCallDetection({
  id: 'data/sns-topic-opened',
  calls: ['sns:SetTopicAttributes', 'sns:AddPermission', 'sns:CreateTopic'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => severityOfAccess(audienceOf(e), 'low'),
  title: (e) =>
    `${e.actor.name} let ${audienceInWords(audienceOf(e))} use SNS topic ${nameIn(topicOf(e) ?? 'unknown')}`,
  why: 'Outsiders may read what is published there, or publish messages that programs trust.',
  respond: (e) => {
    const topic = topicOf(e)
    return [
      ...(topic?.startsWith('arn:')
        ? [
            {
              do: 'See what the policy allows, and to whom:',
              run: aws`sns get-topic-attributes --topic-arn ${topic} --query Attributes.Policy --output text --region ${e.region}`,
            },
            {
              do: 'See who listens:',
              run: aws`sns list-subscriptions-by-topic --topic-arn ${topic} --region ${e.region}`,
            },
          ]
        : []),
      `Ask ${e.actor.name} who was meant; name the accounts in the policy, or the organization.`,
    ]
  },
  falsePositives: ['Another account of the company publishes or listens there.'],
  mitre: ['T1530', 'T1098'],
  references: ['https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html'],
})

function topicOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'topicArn') ?? textAt(response, 'topicArn') ?? textAt(request, 'name')
}

function audienceOf(e: ApiCall): Audience {
  const { request, account } = e
  const isPolicy = textAt(request, 'attributeName') === 'Policy'
  const policy = isPolicy ? at(request, 'attributeValue') : at(request, 'attributes', 'Policy')
  return e.action.name === 'AddPermission' ? addedAudience(e) : policyAudience(policy, account.id)
}
