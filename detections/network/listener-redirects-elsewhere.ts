import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { listenerArnOf } from '../requests/network/load-balancers.ts'
import { loadBalancerOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'network/listener-redirects-elsewhere',
  calls: [
    'elasticloadbalancing:CreateListener',
    'elasticloadbalancing:CreateRule',
    'elasticloadbalancing:ModifyListener',
    'elasticloadbalancing:ModifyRule',
  ],
  where: (e) => hostOf(e) !== undefined,
  severity: 'medium',
  title: (e) => {
    const balancer = named('load balancer', loadBalancerOf(e))
    return `${e.actor.name} had ${balancer} send visitors on to ${hostOf(e)} for the first time`
  },
  why: 'Visitors come by your name, and meet whoever has the other one.',
  respond: (e) => [
    'See whether the host is yours.',
    ...ifKnown(listenerArnOf(e), (listener) => ({
      do: 'See where the listener sends whom:',
      run: aws`elbv2 describe-rules --listener-arn ${listener} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} about it where it was not announced.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A site moves to another name.'],
  firstSeen: (e) => `${e.account.id} ${loadBalancerOf(e) ?? ''} ${hostOf(e)}`,
  mitre: ['T1557', 'T1584'],
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RedirectActionConfig.html'],
})

/** The first host that a redirect names; `#{host}` stands for the one that the visitor asked for. */
function hostOf({ request }: ApiCall): string | undefined {
  return [...listAt(request, 'defaultActions'), ...listAt(request, 'actions')]
    .map((action) => textAt(action, 'redirectConfig', 'host'))
    .find((host) => host !== undefined && !host.includes('#{host}'))
}
