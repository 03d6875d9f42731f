import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { isMasked } from '../../shared/core/masks.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { accountIn } from '../requests/arns.ts'
import { ownResources } from '../requests/audit-trail/own-resource.ts'
import { hostOf } from '../requests/host.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/own-alerts-subscribed',
  calls: ['sns:Subscribe'],
  masked: ['endpoint'],
  where: (e) => ownResources(e).length > 0,
  severity: severityOf,
  title: (e) => `${e.actor.name} subscribed ${receiverOf(e)} to Tocsin's own topic ${ownResources(e).join(', ')}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${ownResources(e)} ${receiverOf(e)}`,
  why: 'Whoever reads the alerts knows what you notice, and what you do not.',
  respond: (e) => [
    `Ask ${e.actor.name} whose address it is.`,
    ...ifKnown(textAt(e.request, 'topicArn'), (topic) => ({
      do: 'See who receives the alerts:',
      run: aws`sns list-subscriptions-by-topic --topic-arn ${topic} --region ${e.region}`,
    })),
    ...ifKnown(subscriptionOf(e), (subscription) => ({
      do: 'If it is not expected, end the subscription:',
      run: aws`sns unsubscribe --subscription-arn ${subscription} --region ${e.region}`,
    })),
  ],
  falsePositives: ['Somebody new is on call. Whom `deployedBy` names is told as low.'],
  mitre: ['T1526'],
  references: ['https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html'],
})

/** Of an address nobody can tell whose it is; what an ARN names in the account itself can at least be looked into. */
function severityOf({ request, account, byDeployer }: ApiCall): Severity {
  if (byDeployer) return 'low'
  return accountIn(textAt(request, 'endpoint') ?? '') === account.id ? 'medium' : 'high'
}

/** AWS hides some endpoints in the record. */
function receiverOf({ request }: ApiCall): string {
  const endpoint = textAt(request, 'endpoint')
  const protocol = textAt(request, 'protocol')
  if (endpoint === undefined || isMasked(endpoint))
    return protocol === undefined ? 'somebody' : `somebody by ${protocol}`
  if (endpoint.startsWith('arn:')) return `${protocol ?? 'endpoint'} ${endpoint.split(':').at(-1)}`
  return /^https?:/.test(endpoint) ? hostOf(endpoint) : endpoint
}

/** Until it is confirmed a subscription has the words "pending confirmation" in place of an ARN. */
function subscriptionOf({ response }: ApiCall): string | undefined {
  const arn = textAt(response, 'subscriptionArn')
  return arn?.startsWith('arn:') === true ? arn : undefined
}
