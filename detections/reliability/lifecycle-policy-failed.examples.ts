import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('dlm/policy-error.json'),
      title: 'Lifecycle policy policy-0123456789abcdef cannot make its snapshots',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.dlm', 'DLM Policy State Change', { state: 'ERROR' }),
      title: 'A lifecycle policy cannot make its snapshots',
    },
  ],
  silent: [
    {
      event: serviceEvent('aws.dlm', 'DLM Policy State Change', { state: 'ENABLED' }),
      because: 'it is not in error',
    },
  ],
})
