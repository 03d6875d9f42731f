import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function execution(detail: object) {
  return serviceEvent('aws.ssm', 'Maintenance Window Execution State-change Notification', detail)
}

export default defineExamples({
  fires: [
    {
      event: sample('ssm/maintenance-window-execution.json'),
      title: 'Maintenance window mw-0ed7251d3fcf6e0c2 was over before its tasks were done',
      severity: 'medium',
    },
    {
      event: execution({ 'window-id': 'mw-0c50858d01a2b3c4d', status: 'SKIPPED_OVERLAPPING' }),
      title: 'Maintenance window mw-0c50858d01a2b3c4d was left out: its last run had not ended',
      severity: 'low',
    },
    { event: execution({ status: 'FAILED' }), title: 'A maintenance window failed' },
  ],
  silent: [
    { event: execution({ 'window-id': 'mw-0c50858d01a2b3c4d', status: 'SUCCESS' }), because: 'its tasks are done' },
    {
      event: execution({ 'window-id': 'mw-0c50858d01a2b3c4d', status: 'CANCELLED' }),
      because: 'somebody cancelled it',
    },
    { event: sample('ssm/maintenance-window-target-registration.json'), because: 'it has another target' },
  ],
})
