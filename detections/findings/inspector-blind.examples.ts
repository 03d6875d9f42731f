import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('inspector2/coverage-inactive.json'),
      title: 'Inspector does not scan i-087d63509b8c97098: Systems Manager does not manage it',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.inspector2', 'Inspector2 Coverage', {
        scanStatus: { statusCodeValue: 'INACTIVE', reason: 'ACCESS_DENIED' },
      }),
      title: 'Inspector does not scan a resource: access denied',
    },
  ],
  silent: [
    { event: sample('inspector2/coverage-active.json'), because: 'it is scanned' },
    { event: sample('inspector2/coverage-terminated.json'), because: 'the resource is gone' },
  ],
})
