import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/web-acl-removed',
  calls: [
    'waf:DeleteRule',
    'waf:DeleteRuleGroup',
    'waf:DeleteWebACL',
    'waf-regional:DeleteRule',
    'waf-regional:DeleteRuleGroup',
    'waf-regional:DeleteWebACL',
    'waf-regional:DisassociateWebACL',
    'wafv2:DeleteRuleGroup',
    'wafv2:DeleteWebACL',
    'wafv2:DisassociateWebACL',
  ],
  severity: (e) => (leavesOpen(e) ? 'high' : 'medium'),
  title: (e) => {
    if (leavesOpen(e)) return `${e.actor.name} took the web firewall away from ${protectedBy(e)}`
    return `${e.actor.name} deleted ${named(kindOf(e), nameOf(e))}`
  },
  why: (e) =>
    leavesOpen(e)
      ? 'Attacks on the web application that the firewall turned away now reach it.'
      : 'What is in use cannot be deleted: if it protected something, that lost its protection before.',
  respond: (e) => [
    ...putBack(e),
    leavesOpen(e)
      ? `Ask ${e.actor.name} what was blocked by mistake; one rule is easily set to count instead.`
      : `Ask ${e.actor.name} what it was for.`,
  ],
  falsePositives: (e) => [
    leavesOpen(e)
      ? 'The application moves to another web ACL, or is taken down.'
      : 'What nobody uses any more is tidied away.',
  ],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/waf/latest/APIReference/API_DisassociateWebACL.html',
    'https://docs.aws.amazon.com/waf/latest/APIReference/API_DeleteWebACL.html',
  ],
})

/** What protects something cannot be deleted; it must be taken away first. */
function leavesOpen({ action }: ApiCall): boolean {
  return action.name === 'DisassociateWebACL'
}

function kindOf({ action }: ApiCall): string {
  if (action.name === 'DeleteWebACL') return 'web ACL'
  return action.name === 'DeleteRuleGroup' ? 'WAF rule group' : 'WAF rule'
}

function nameOf({ request }: ApiCall): string | undefined {
  return (
    textAt(request, 'name') ??
    textAt(request, 'webACLId') ??
    textAt(request, 'ruleGroupId') ??
    textAt(request, 'ruleId')
  )
}

/** "load balancer main", "stage prod of API a1b2c3d4e5", or the last part of the ARN. */
function protectedBy({ request }: ApiCall): string {
  const arn = textAt(request, 'resourceArn')
  const stage = /\/restapis\/([^/]+)\/stages\/(.+)$/.exec(arn ?? '')
  if (stage !== null) return `stage ${stage[2]} of API ${stage[1]}`
  const balancer = /:loadbalancer\/app\/([^/]+)/.exec(arn ?? '')
  return balancer === null ? (arn?.split('/').at(-1) ?? 'a resource') : `load balancer ${balancer[1]}`
}

function putBack(e: ApiCall): readonly Step[] {
  const resource = textAt(e.request, 'resourceArn')
  if (e.action.service !== 'wafv2' || resource === undefined) {
    return leavesOpen(e)
      ? ['Put a web ACL back from your code.']
      : [
          'See what lost its web ACL shortly before, and whether it has another now; if not, make it again from your code.',
        ]
  }
  return [
    { do: 'Find the web ACL that belongs there:', run: aws`wafv2 list-web-acls --scope REGIONAL --region ${e.region}` },
    {
      do: 'Put it back:',
      run: aws`wafv2 associate-web-acl --web-acl-arn WEB_ACL_ARN --resource-arn ${resource} --region ${e.region}`,
    },
  ]
}
