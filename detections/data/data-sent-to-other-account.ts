import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { deliveringCalls, receiversIn, senderInWords } from '../requests/destinations.ts'
import { logGroupOf } from '../requests/resource-names.ts'
import { accountsInWords } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/data-sent-to-other-account',
  calls: deliveringCalls,
  where: (e) => receiversIn(e).length > 0,
  severity: 'medium',
  title: (e, _, news) => `${e.actor.name} had ${senderInWords(e)} sent to ${accountsInWords(news)}`,
  why: 'The other account reads it as it comes, and keeps what it has read.',
  respond: (e) => [
    `Ask ${e.actor.name} whose account it is.`,
    ...ifKnown(subscriptionOf(e), ({ group, filter }) => ({
      do: 'If nobody knows it, stop it:',
      run: aws`logs delete-subscription-filter --log-group-name ${group} --filter-name ${filter} --region ${e.region}`,
    })),
    'What went there cannot be taken back: replace the secrets that may have stood in it.',
    ...otherCalls(e),
  ],
  falsePositives: ['Logs and events are collected in a central account; each receiver alerts once.'],
  firstSeen: (e) => ({ of: `${e.account.id} ${e.action.service}`, each: receiversIn(e) }),
  mitre: ['T1537', 'T1020'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CrossAccountSubscriptions.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Unified-Cross-Account.html',
  ],
})

function subscriptionOf(e: ApiCall): { readonly group: string; readonly filter: string } | undefined {
  const [group, filter] = [logGroupOf(e), textAt(e.request, 'filterName')]
  return group === undefined || filter === undefined ? undefined : { group, filter }
}
