import { cloudtrailServiceEvent, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('cloudtrail-service-event/secret-rotation-failed.json'),
      title: 'Secret orders/db could not be rotated',
      severity: 'medium',
    },
    { event: cloudtrailServiceEvent('secretsmanager:RotationFailed'), title: 'A secret could not be rotated' },
  ],
  silent: [
    { event: sample('cloudtrail-service-event/secret-rotation-succeeded.json'), because: 'it went through' },
    { event: cloudtrailServiceEvent('secretsmanager:RotationStarted'), because: 'it begins' },
  ],
})
