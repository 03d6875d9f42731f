import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('cloudtrail-service-event/secret-rotation-succeeded.json'),
      title: 'Secret orders/db is rotated',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('cloudtrail-service-event/secret-rotation-failed.json'), because: 'it failed' }],
})
