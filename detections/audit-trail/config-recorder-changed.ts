import type { ApiCall } from '../../shared/core/event.ts'
import { at, flagAt, type Json, listAt, textAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/config-recorder-changed',
  calls: ['config:PutConfigurationRecorder', 'config:DisassociateResourceTypes'],
  severity: (e) => {
    const severity = narrowing(e)?.[0]
    return severity ?? 'low'
  },
  gravest: 'medium',
  title: (e) => {
    const what = narrowing(e)?.[1]
    return `${e.actor.name} ${what === undefined ? `changed ${recorderOf(e)}` : `made ${recorderOf(e)} ${what}`}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${recorderOf(e)} ${narrowing(e)?.[1]}`,
  why: 'Changes to what is no longer recorded leave no history, and rules about them stay silent.',
  respond: (e) => [
    {
      do: 'See what the recorders record now:',
      run: aws`configservice describe-configuration-recorders --region ${e.region}`,
    },
    `Ask ${e.actor.name} why, and what was recorded before.`,
    'If it is not expected, let the recorder record all types of resources again.',
  ],
  falsePositives: [
    'AWS Config is set up in a new account or region.',
    'Types of resources that change all the time are left out to save money.',
  ],
  mitre: ['T1685.002'],
  cis: ['4.9'],
  references: ['https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigurationRecorder.html'],
})

/** Without a recording group AWS Config records everything. */
function narrowing({ action, request }: ApiCall): readonly [Severity, string] | undefined {
  if (action.name === 'DisassociateResourceTypes')
    return ['medium', `no longer record ${inWords(listAt(request, 'resourceTypes'))}`]
  const group = at(request, 'configurationRecorder', 'recordingGroup')
  const except = listAt(group, 'exclusionByResourceTypes', 'resourceTypes')
  if (except.length > 0) return ['medium', `leave out ${inWords(except)}`]
  const only = listAt(group, 'resourceTypes')
  if (only.length > 0) return ['medium', `record only ${inWords(only)}`]
  if (flagAt(group, 'allSupported') === true && flagAt(group, 'includeGlobalResourceTypes') === false)
    return ['low', 'leave out IAM users, groups, roles and policies']
  return undefined
}

/** "AWS::EC2::Instance", "3 types of resources". */
function inWords(types: readonly Json[]): string {
  const [first, second] = types
  return typeof first === 'string' && second === undefined ? first : `${types.length} types of resources`
}

function recorderOf({ request }: ApiCall): string {
  const name = textAt(request, 'configurationRecorder', 'name')
  return named('Config recorder', name === undefined ? namesAt(request, 'configurationRecorderArn') : [name])
}
