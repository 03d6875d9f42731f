import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { asked, textIn } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'organization/guardrail-weakened',
  calls: ['bedrock:DeleteEnforcedGuardrailConfiguration', 'bedrock:DeleteGuardrail', 'bedrock:UpdateGuardrail'],
  severity: (e) => {
    if (isEnforced(e)) return 'high'
    if (versionOf(e) !== undefined) return 'low'
    return isDeleted(e) ? 'medium' : 'low'
  },
  title: (e) => {
    if (isEnforced(e)) return `${e.actor.name} switched off the AI guardrail that all calls in ${e.region} had to pass`
    const guardrail = named('AI guardrail', nameIn(asked(e, 'guardrailIdentifier')))
    const version = versionOf(e)
    if (version !== undefined) return `${e.actor.name} deleted version ${version} of ${guardrail}`
    return `${e.actor.name} ${isDeleted(e) ? 'deleted' : 'changed'} ${guardrail}`
  },
  why: (e) => {
    if (isEnforced(e))
      return 'It kept models from giving away secrets or harmful answers, whether applications name a guardrail or not.'
    return isDeleted(e)
      ? 'It kept models from giving away secrets or harmful answers; applications that name it may fail without it.'
      : 'It keeps models from giving away secrets or harmful answers, and may let pass more than before.'
  },
  respond: (e) => [
    `Ask ${e.actor.name} why.`,
    { do: 'See which guardrails there are:', run: aws`bedrock list-guardrails --region ${e.region}` },
    isDeleted(e)
      ? 'If it is needed, make it again, and have applications name the new one.'
      : 'Compare its working draft with its last version, and set right what was taken out.',
  ],
  falsePositives: (e) => [
    isDeleted(e)
      ? 'Applications use another guardrail, or a newer version.'
      : 'A guardrail is made better: only a new version of it reaches applications.',
  ],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/bedrock/latest/APIReference/API_DeleteGuardrail.html'],
})

function isEnforced({ action }: ApiCall): boolean {
  return action.name === 'DeleteEnforcedGuardrailConfiguration'
}

function isDeleted({ action }: ApiCall): boolean {
  return action.name.startsWith('Delete')
}

/** Where the call names one, it deletes that version alone. */
function versionOf({ request }: ApiCall): string | undefined {
  return textIn(request, 'guardrailVersion')
}
