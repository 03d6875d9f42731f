import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { targetInWords } from '../requests/organization/targets.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'organization/control-disabled',
  calls: ['controltower:DisableControl', 'controltower:DisableBaseline'],
  severity: 'medium',
  title: (e) => {
    const target = lastPart(e, 'targetIdentifier')
    const where = target === undefined ? '' : ` for ${targetInWords(target)}`
    return `${e.actor.name} disabled ${whatIn(e)}${where}`
  },
  why: 'What the control forbade or reported in the accounts of that OU is no longer forbidden or reported.',
  respond: (e) => {
    const control = textAt(e.request, 'controlIdentifier')
    const target = textAt(e.request, 'targetIdentifier')
    return [
      `Ask ${e.actor.name} why.`,
      ...(control === undefined || target === undefined
        ? []
        : [
            {
              do: 'If it is not expected, enable it again:',
              run: aws`controltower enable-control --control-identifier ${control} --target-identifier ${target} --region ${e.region}`,
            },
          ]),
      'Look at what was done in those accounts since then.',
    ]
  },
  falsePositives: ['A control is replaced by a policy of your own.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/controltower/latest/APIReference/API_DisableControl.html'],
})

function whatIn(e: ApiCall): string {
  const kind = e.action.name === 'DisableBaseline' ? 'Control Tower baseline' : 'Control Tower control'
  const parameters = ['controlIdentifier', 'enabledControlIdentifier', 'enabledBaselineIdentifier']
  const name = parameters.map((parameter) => lastPart(e, parameter)).find((part) => part !== undefined)
  return named(kind, name)
}

/** Parameters hold ARNs; the last part says enough. */
function lastPart({ request }: ApiCall, parameter: string): string | undefined {
  return textAt(request, parameter)?.split('/').at(-1)
}
