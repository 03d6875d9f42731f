import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineOwnDetection } from '../define-own-detection.ts'
import { topicCalls } from '../requests/audit-trail/blinding/stores.ts'
import { ifKnown } from '../steps.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-topic-cut-off',
  tells: topicCalls,
  why: 'Alerts may no longer reach those who wait for them; this one perhaps reaches only some.',
  respond: (e) => [
    ...ifKnown(e.action.name === 'DeleteTopic' ? undefined : topicOf(e), (topic) => ({
      do: 'See who still receives the alerts:',
      run: aws`sns list-subscriptions-by-topic --topic-arn ${topic} --region ${e.region}`,
    })),
    'Whoever was subscribed by hand must subscribe again, where the topic or their subscription is gone.',
  ],
  falsePositives: (e) =>
    e.action.name === 'Unsubscribe'
      ? ['Somebody who need not know any more is taken off the list.']
      : ['Tocsin is deployed or removed by somebody whom its configuration does not name in `deployedBy`.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/sns/latest/api/API_Unsubscribe.html',
    'https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html',
  ],
})

/** A subscription's ARN is the topic's, with one more part. */
function topicOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'topicArn') ?? textAt(request, 'subscriptionArn')?.split(':').slice(0, 6).join(':')
}
