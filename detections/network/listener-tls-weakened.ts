import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { listenerArnOf } from '../requests/network/load-balancers.ts'
import { loadBalancerOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/listener-tls-weakened',
  calls: ['elasticloadbalancing:CreateListener', 'elasticloadbalancing:ModifyListener'],
  where: (e) => oldVersions.test(policyOf(e) ?? ''),
  severity: 'low',
  title: (e) => {
    const balancer = named('load balancer', loadBalancerOf(e))
    return `${e.actor.name} let ${balancer} speak TLS older than 1.2 (${policyOf(e) ?? 'unknown policy'})`
  },
  why: 'TLS 1.0 and 1.1 are broken: who sits on the way can make a client fall back to them.',
  respond: (e) => [
    ...ifKnown(listenerArnOf(e), (listener) => ({
      do: 'Ask for TLS 1.2 or newer; clients of the last ten years know it:',
      run: aws`elbv2 modify-listener --listener-arn ${listener} --ssl-policy ELBSecurityPolicy-TLS13-1-2-2021-06 --region ${e.region}`,
    })),
    `Ask ${e.actor.name} which client is too old.`,
  ],
  falsePositives: ['Old devices have to connect that cannot be updated.'],
  mitre: ['T1557'],
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html'],
})

/** The policies that take TLS 1.0 or 1.1: the old ones, and those whose names say so. */
const oldVersions = /^ELBSecurityPolicy-(?:201[1-6]-|FS-2018-|FS-1-1-|TLS-1-[01]-|TLS13-1-[01]-)/

function policyOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'sslPolicy')
}
