import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownResources } from '../requests/audit-trail/own-resource.ts'

export default defineCallDetection({
  id: 'audit-trail/own-topic-cut-off',
  calls: ['sns:DeleteTopic', 'sns:Unsubscribe', 'sns:SetTopicAttributes', 'sns:SetSubscriptionAttributes'],
  where: (e) => ownResources(e).length > 0 && didTo(e) !== undefined,
  severity: (e) => {
    // One receiver of several may leave.
    return e.action.name === 'Unsubscribe' ? 'high' : 'critical'
  },
  gravest: 'critical',
  title: (e) => `${e.actor.name} ${didTo(e) ?? 'changed'} Tocsin's own topic ${ownResources(e).join(', ')}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${ownResources(e)} ${didTo(e)}`,
  why: 'Alerts may no longer reach those who wait for them; this one perhaps reaches only some.',
  respond: (e) => [
    ...(e.action.name === 'DeleteTopic' ? [] : [textAt(e.request, 'topicArn') ?? subscribedTopic(e)])
      .filter((topic) => topic !== undefined)
      .map((topic) => ({
        do: 'See who still receives the alerts:',
        run: aws`sns list-subscriptions-by-topic --topic-arn ${topic} --region ${e.region}`,
      })),
    'Deploy Tocsin again, and have everybody who was subscribed subscribe again.',
    `Ask ${e.actor.name} why; if there is no good answer, take their credentials away.`,
  ],
  falsePositives: ['Somebody who need not know any more is taken off the list.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/sns/latest/api/API_Unsubscribe.html',
    'https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html',
  ],
})

/** A subscription's ARN is the topic's, with one more part. */
function subscribedTopic({ request }: ApiCall): string | undefined {
  return textAt(request, 'subscriptionArn')?.split(':').slice(0, 6).join(':')
}

/** Other attributes, such as the name that a mail shows, keep nobody from an alert. */
function didTo({ action, request }: ApiCall): string | undefined {
  switch (action.name) {
    case 'DeleteTopic':
      return 'deleted'
    case 'Unsubscribe':
      return 'ended a subscription to'
    case 'SetSubscriptionAttributes':
      return textAt(request, 'attributeName')?.startsWith('FilterPolicy') === true
        ? 'filtered a subscription to'
        : undefined
    default:
      return attributes[textAt(request, 'attributeName') ?? '']
  }
}

const attributes: Readonly<Record<string, string>> = {
  Policy: 'changed the policy of',
  KmsMasterKeyId: 'changed the KMS key of',
}
