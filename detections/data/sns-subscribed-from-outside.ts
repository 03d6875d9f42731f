import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { accountIn, nameIn } from '../requests/arns.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'data/sns-subscribed-from-outside',
  calls: ['sns:Subscribe'],
  masked: ['endpoint'],
  where: (e) => isOnOthers(e) && subscriber(e) !== undefined,
  severity: (e) => (isMailOrPhone(e) ? 'low' : 'medium'),
  gravest: 'medium',
  title: (e) => {
    const topic = nameIn(textAt(e.request, 'topicArn') ?? 'unknown')
    return `${e.actor.name} subscribed ${subscriber(e) ?? 'somebody'} to SNS topic ${topic}`
  },
  why: 'Everything that is published there now leaves the account.',
  respond: (e) => {
    const subscription = textAt(e.response, 'subscriptionArn')
    const topic = textAt(e.request, 'topicArn')
    return [
      ...(subscription?.startsWith('arn:')
        ? [
            {
              do: 'If nobody knows the receiver, end it:',
              run: aws`sns unsubscribe --subscription-arn ${subscription} --region ${e.region}`,
            },
          ]
        : []),
      ...ifKnown(topic, (topic) => ({
        do: 'See who listens:',
        run: aws`sns list-subscriptions-by-topic --topic-arn ${topic} --region ${e.region}`,
      })),
      `Ask ${e.actor.name} who receives the messages.`,
    ]
  },
  falsePositives: ['A new tool for alerts or chat is connected, or a colleague asks for mail.'],
  mitre: ['T1567', 'T1537'],
  references: ['https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html'],
})

function isMailOrPhone({ request }: ApiCall): boolean {
  return isWord(textAt(request, 'protocol'), 'email', 'email-json', 'sms')
}

/** Who listens, where it is not a queue or function of the same account. AWS hides some addresses. */
function subscriber({ request, account }: ApiCall): string | undefined {
  const endpoint = textAt(request, 'endpoint')
  switch (textAt(request, 'protocol')?.toLowerCase()) {
    case 'http':
    case 'https':
      return endpoint?.match(/^https?:\/\/([^/?#]+)/)?.[1] ?? 'a web address'
    case 'email':
    case 'email-json':
      return 'an email address'
    case 'sms':
      return 'a phone number'
    default: {
      const owner = accountIn(endpoint)
      return owner === undefined || owner === account.id ? undefined : `account ${owner}`
    }
  }
}
