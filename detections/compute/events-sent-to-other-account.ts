import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn, otherAccountIn } from '../requests/arns.ts'
import { accountsInWords, named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/events-sent-to-other-account',
  calls: ['events:PutTargets'],
  where: (e) => receiversIn(e).length > 0,
  severity: 'medium',
  title: (e, _, news) => {
    const rule = named('EventBridge rule', textAt(e.request, 'rule'))
    return `${e.actor.name} had ${rule} send events to ${accountsInWords(news)}`
  },
  why: 'The other account learns what happens here as it happens, and can act on it.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'rule'), (rule) => ({
      do: 'If nobody knows the account, stop the rule:',
      run: aws`events disable-rule --name ${rule} --event-bus-name ${busOf(e)} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} whose account it is.`,
    ...otherCalls(e),
  ],
  falsePositives: ['Events are collected in a central account; each receiver alerts once.'],
  firstSeen: (e) => ({ of: e.account.id, each: receiversIn(e) }),
  mitre: ['T1546', 'T1537'],
  references: ['https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cross-account.html'],
})

function receiversIn({ request, account }: ApiCall): readonly string[] {
  const accounts = listAt(request, 'targets').map((target) => otherAccountIn(textAt(target, 'arn'), account.id))
  return [...new Set(accounts.filter((id) => id !== undefined))].sort()
}

function busOf({ request }: ApiCall): string {
  return nameIn(textAt(request, 'eventBusName')) ?? 'default'
}
