import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: serviceEvent('aws.ssm', 'Maintenance Window Execution State-change Notification', {
        'window-id': 'mw-0c50858d01a2b3c4d',
        status: 'SUCCESS',
      }),
      title: 'Maintenance window mw-0c50858d01a2b3c4d succeeded again',
      severity: 'information',
    },
  ],
  silent: [
    { event: sample('ssm/maintenance-window-task-execution.json'), because: 'a task alone is not the window' },
    { event: sample('ssm/maintenance-window-execution.json'), because: 'its tasks were not done' },
  ],
})
