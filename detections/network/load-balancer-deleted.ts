import { defineCallDetection } from '../define-call-detection.ts'
import { loadBalancerOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/load-balancer-deleted',
  calls: ['elasticloadbalancing:DeleteLoadBalancer'],
  severity: 'medium',
  title: (e) => `${e.actor.name} deleted ${named('load balancer', loadBalancerOf(e))}`,
  why: 'Whatever was reached through it cannot be reached any more, and a new one has another address.',
  respond: (e) => [
    'See whether the service still answers; if not, make the load balancer again from your code.',
    'Look for DNS records that still point to its name.',
    `Ask ${e.actor.name} whether anything still used it.`,
  ],
  falsePositives: ['A service or an environment is taken down.'],
  mitre: ['T1489'],
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteLoadBalancer.html'],
})
