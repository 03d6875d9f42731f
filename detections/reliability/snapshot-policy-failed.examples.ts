import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('dlm/policy-error-role.json'),
      title: 'Snapshot policy policy-0123456789abcdef can no longer do its work',
      severity: 'medium',
    },
    {
      event: sample('dlm/policy-error-limit.json'),
      title: 'Snapshot policy policy-0123456789abcdef can no longer do its work',
    },
    {
      event: serviceEvent('aws.dlm', 'DLM Policy State Change', { state: 'ERROR' }),
      title: 'A snapshot policy can no longer do its work',
    },
  ],
  silent: [{ event: serviceEvent('aws.dlm', 'DLM Policy State Change', { state: 'ENABLED' }), because: 'it works' }],
})
