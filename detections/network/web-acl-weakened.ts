import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { at, type Json, listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named, someOf } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/web-acl-weakened',
  calls: ['wafv2:UpdateWebACL'],
  where: (e) => letsEverythingPass(e) || counting(e).length > 0,
  severity: (e) => (letsEverythingPass(e) ? 'high' : 'low'),
  title: (e, _, rules) => {
    const acl = named('web ACL', textAt(e.request, 'name'))
    if (letsEverythingPass(e)) return `${e.actor.name} left ${acl} without a rule that blocks`
    return `${e.actor.name} left ${acl} with rule${rules.length === 1 ? '' : 's'} ${someOf(rules)} set to count only`
  },
  why: 'A rule that only counts keeps nobody out; attacks that it recognizes reach the application.',
  respond: (e) => [
    ...showRules(e),
    'Set the rules back to block as your code has them.',
    `Ask ${e.actor.name} until when the rules should only count.`,
  ],
  falsePositives: [
    'New rules count for a while, so that one sees whom they would block.',
    'The call names all rules, and those that only counted before too: the first time they are seen they are told.',
  ],
  // The call does not say what was there before.
  firstSeen: (e) => {
    const acl = `${e.account.id} ${textAt(e.request, 'id')}`
    return letsEverythingPass(e) ? `${acl} open` : { of: acl, each: counting(e) }
  },
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/waf/latest/APIReference/API_UpdateWebACL.html',
    'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-rule-group-override-options.html',
  ],
})

/** By default everybody comes in, and no rule says otherwise. */
function letsEverythingPass({ request }: ApiCall): boolean {
  return at(request, 'defaultAction', 'allow') !== undefined && !listAt(request, 'rules').some(keepsOut)
}

/** A group of rules that is not overridden does what its rules say. */
function keepsOut(rule: Json): boolean {
  return (
    at(rule, 'overrideAction', 'none') !== undefined ||
    ['block', 'captcha', 'challenge'].some((action) => at(rule, 'action', action) !== undefined)
  )
}

function counting({ request }: ApiCall): readonly string[] {
  return listAt(request, 'rules')
    .filter((rule) => at(rule, 'action', 'count') !== undefined || at(rule, 'overrideAction', 'count') !== undefined)
    .map((rule) => textAt(rule, 'name') ?? 'a rule')
}

function showRules({ request, region }: ApiCall): readonly Step[] {
  const [name, scope, id] = ['name', 'scope', 'id'].map((key) => textAt(request, key))
  if (name === undefined || scope === undefined || id === undefined) return []
  const run = aws`wafv2 get-web-acl --name ${name} --scope ${scope} --id ${id} --region ${region}`
  return [{ do: 'See the rules as they are now:', run }]
}
