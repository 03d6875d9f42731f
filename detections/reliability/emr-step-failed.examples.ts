import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('emr/step-failed.json'),
      title: 'EMR step CustomJAR failed on cluster j-123456789ABCD',
      severity: 'medium',
    },
    { event: serviceEvent('aws.emr', 'EMR Step Status Change', { state: 'FAILED' }), title: 'An EMR step failed' },
  ],
  silent: [
    {
      event: serviceEvent('aws.emr', 'EMR Step Status Change', { state: 'CANCELLED' }),
      because: 'somebody cancelled it',
    },
  ],
})
