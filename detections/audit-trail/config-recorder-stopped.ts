import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/config-recorder-stopped',
  calls: [
    'config:StopConfigurationRecorder',
    'config:DeleteConfigurationRecorder',
    'config:DeleteServiceLinkedConfigurationRecorder',
  ],
  severity: 'high',
  title: (e) => {
    const did = e.action.name === 'StopConfigurationRecorder' ? 'stopped' : 'deleted'
    return `${e.actor.name} ${did} ${recorderOf(e)}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${e.action.name} ${recorderOf(e)}`,
  why: 'AWS Config no longer records how resources change, and its rules judge by what they knew before.',
  respond: (e) => [
    ...ifKnown(
      e.action.name === 'StopConfigurationRecorder' ? textAt(e.request, 'configurationRecorderName') : undefined,
      (recorder) => ({
        do: 'Let it record again:',
        run: aws`configservice start-configuration-recorder --configuration-recorder-name ${recorder} --region ${e.region}`,
      }),
    ),
    {
      do: 'See which recorders are left, and whether they record:',
      run: aws`configservice describe-configuration-recorder-status --region ${e.region}`,
    },
    `Ask ${e.actor.name} why; if there is no good answer, look at what else they changed.`,
  ],
  falsePositives: ['AWS Config is given up in a region that nobody uses.'],
  mitre: ['T1685.002'],
  cis: ['4.9'],
  references: [
    'https://docs.aws.amazon.com/config/latest/APIReference/API_StopConfigurationRecorder.html',
    'https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteConfigurationRecorder.html',
  ],
})

/** A service-linked recorder is named by the service that it records for. */
function recorderOf({ request }: ApiCall): string {
  const service = textAt(request, 'servicePrincipal')
  if (service !== undefined) return `the Config recorder of ${service}`
  const name = textAt(request, 'configurationRecorderName')
  return named('Config recorder', name)
}
