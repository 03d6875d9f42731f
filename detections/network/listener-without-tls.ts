import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { listenerArnOf } from '../requests/network/load-balancers.ts'
import { loadBalancerOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/listener-without-tls',
  calls: [
    'elasticloadbalancing:CreateListener',
    'elasticloadbalancing:CreateLoadBalancerListeners',
    'elasticloadbalancing:ModifyListener',
  ],
  where: servesPlainHttp,
  severity: (e) => (isChange(e) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => {
    const balancer = named('load balancer', loadBalancerOf(e))
    if (isChange(e)) return `${e.actor.name} switched a listener of ${balancer} to HTTP without TLS`
    return `${e.actor.name} gave ${balancer} a listener for HTTP without TLS`
  },
  why: 'What goes through it, passwords and cookies included, can be read and changed on the way.',
  respond: (e) => [
    ...redirect(e),
    'See whether the load balancer faces the internet; where it is internal there is time.',
    `Ask ${e.actor.name} whether a certificate was missing.`,
  ],
  falsePositives: ['The load balancer is internal, or stands behind CloudFront, which does the encryption.'],
  mitre: ['T1040'],
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html',
  ],
})

/** A redirect or a fixed answer carries nothing that is secret. */
function servesPlainHttp({ request }: ApiCall): boolean {
  if (listAt(request, 'listeners').some((listener) => isWord(textAt(listener, 'protocol'), 'HTTP'))) return true
  if (!isWord(textAt(request, 'protocol'), 'HTTP')) return false
  return !listAt(request, 'defaultActions').some((action) =>
    ['redirect', 'fixed-response'].includes(textAt(action, 'type') ?? ''),
  )
}

function isChange({ action }: ApiCall): boolean {
  return action.name === 'ModifyListener'
}

function redirect(e: ApiCall): readonly Step[] {
  const listener = listenerArnOf(e)
  if (listener === undefined) return []
  const action = 'Type=redirect,RedirectConfig={Protocol=HTTPS,Port=443,StatusCode=HTTP_301}'
  const run = aws`elbv2 modify-listener --listener-arn ${listener} --default-actions ${action} --region ${e.region}`
  return [{ do: 'Where there is a listener for HTTPS, send everybody there:', run }]
}
