import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownResources } from '../requests/audit-trail/own-resource.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/event-rule-switched-off',
  calls: ['events:DisableRule', 'events:DeleteRule', 'events:RemoveTargets', 'events:PutRule'],
  where: (e) =>
    ownResources(e).length === 0 && (e.action.name !== 'PutRule' || isWord(textAt(e.request, 'state'), 'DISABLED')),
  severity: 'low',
  title: (e) =>
    `${e.actor.name} ${didTo(e)} ${named('EventBridge rule', namesAt(e.request, e.action.name === 'RemoveTargets' ? 'rule' : 'name'))}`,
  why: 'What the rule started, an alert or a repair perhaps, no longer starts.',
  respond: (e) => {
    const name = nameOf(e)
    const bus = textAt(e.request, 'eventBusName') ?? 'default'
    return [
      ...(name === undefined || e.action.name === 'DeleteRule' || e.action.name === 'RemoveTargets'
        ? ['If it is not expected, create the rule and its targets again from your templates.']
        : [
            {
              do: 'If it is not expected, enable it again:',
              run: aws`events enable-rule --name ${name} --event-bus-name ${bus} --region ${e.region}`,
            },
          ]),
      `Ask ${e.actor.name} what the rule was for.`,
    ]
  },
  falsePositives: ['A scheduled job is paused or retired.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DisableRule.html',
    'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DeleteRule.html',
  ],
})

function nameOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'name') ?? textAt(request, 'rule')
}

function didTo({ action }: ApiCall): string {
  if (action.name === 'DeleteRule') return 'deleted'
  return action.name === 'RemoveTargets' ? 'removed targets of' : 'disabled'
}
