import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { loadBalancerArnOf } from '../requests/network/load-balancers.ts'
import { loadBalancerOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/load-balancer-safeguard-off',
  calls: ['elasticloadbalancing:ModifyLoadBalancerAttributes'],
  where: (e) => switchedOff(e).length > 0,
  severity: 'medium',
  title: (e) => {
    const what = switchedOff(e).map(({ word }) => word)
    return `${e.actor.name} switched off ${what.join(' and ')} of ${named('load balancer', loadBalancerOf(e))}`
  },
  why: (e) => {
    const words = switchedOff(e).map(({ word }) => word)
    const unseen = 'nobody sees later who came'
    const unprotected = 'one call takes the service off the internet'
    if (words.length > 1) return `Without logs ${unseen}, and without protection ${unprotected}.`
    return words.includes(logs) ? `Without logs ${unseen}.` : `Without protection ${unprotected}.`
  },
  respond: (e) => [
    ...switchOn(e),
    ...(switchedOff(e).some(({ word }) => word === logs)
      ? ['For access logs put back the attributes access_logs.s3.bucket and prefix as well; they are in your code.']
      : []),
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: (e) => [
    switchedOff(e).every(({ word }) => word === logs)
      ? 'The logs cost more than they are worth.'
      : 'The load balancer is about to be replaced or deleted on purpose.',
    'The call names all attributes, and the ones that were off before too.',
  ],
  mitre: ['T1685.002'],
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyLoadBalancerAttributes.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html',
  ],
})

const logs = 'access logs'

const safeguards = [
  { key: 'access_logs.s3.enabled', word: logs },
  { key: 'deletion_protection.enabled', word: 'deletion protection' },
] as const

function switchedOff({ request }: ApiCall): readonly { readonly key: string; readonly word: string }[] {
  const off = listAt(request, 'attributes')
    .filter((attribute) => flagAt(attribute, 'value') === false)
    .map((attribute) => textAt(attribute, 'key'))
  const classic = flagAt(request, 'loadBalancerAttributes', 'accessLog', 'enabled') === false
  return safeguards.filter(({ key, word }) => off.includes(key) || (classic && word === logs))
}

/** Of the newer load balancers; the settings of a classic one go with its bucket in one object. */
function switchOn(e: ApiCall): readonly Step[] {
  const arn = loadBalancerArnOf(e)
  if (arn === undefined) return []
  const run = aws`elbv2 modify-load-balancer-attributes --load-balancer-arn ${arn} --region ${e.region} --attributes`
  const attributes = switchedOff(e).map(({ key }) => `Key=${key},Value=true`)
  return [{ do: 'Switch it on again:', run: [...run, ...attributes] }]
}
