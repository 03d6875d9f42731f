import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: serviceEvent('aws.appflow', 'AppFlow Scheduled Flow Deactivated', { 'flow-name': 'orders' }),
      title: 'AppFlow switched off flow orders',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.appflow', 'AppFlow Event Flow Deactivated', {}),
      title: 'AppFlow switched off flow',
    },
  ],
  silent: [{ event: sample('appflow/flow-failed.json'), because: 'it failed once, and is tried again' }],
})
