import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import { aws, type ShellCommand } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
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
            { do: ifStranger(audienceOf(e), 'let this account alone use the topic:'), run: closeTopic(e, topic) },
            {
              do: 'See who listens:',
              run: aws`sns list-subscriptions-by-topic --topic-arn ${topic} --region ${e.region}`,
            },
          ]
        : []),
      askWhom(e, audienceOf(e)),
    ]
  },
  falsePositives: (e) => harmlessFor(audienceOf(e), 'Another account of the company publishes or listens there.'),
  mitre: ['T1530', 'T1098'],
  references: ['https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html'],
})

function topicOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'topicArn') ?? textAt(response, 'topicArn') ?? textAt(request, 'name')
}

/**
 * A policy that names the account's own users alone, with the actions that SNS lets a policy name.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-language-api-permissions-reference.html
 */
function closeTopic({ request, account, partition, region }: ApiCall, topic: string): ShellCommand {
  const label = textAt(request, 'label')
  if (label !== undefined) return aws`sns remove-permission --topic-arn ${topic} --label ${label} --region ${region}`
  const Principal = { AWS: `arn:${partition}:iam::${account.id}:root` }
  const Action = ['Publish', 'Subscribe', 'GetTopicAttributes', 'SetTopicAttributes', 'ListSubscriptionsByTopic']
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action: Action.map((name) => `sns:${name}`), Resource: topic }],
  })
  return aws`sns set-topic-attributes --topic-arn ${topic} --attribute-name Policy --attribute-value ${policy} --region ${region}`
}

function audienceOf(e: ApiCall): Audience {
  const { request, account } = e
  const isPolicy = textAt(request, 'attributeName') === 'Policy'
  const policy = isPolicy ? at(request, 'attributeValue') : at(request, 'attributes', 'Policy')
  return e.action.name === 'AddPermission' ? addedAudience(e) : policyAudience(policy, account.id)
}
