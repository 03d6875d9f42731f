import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('access-analyzer/unused-permission.json'),
      title: 'A part of what ReportReader may do is not used',
      severity: 'information',
    },
    {
      event: sample('access-analyzer/unused-access-key.json'),
      title: 'An access key of anna is not used',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.access-analyzer', 'Unused Access Finding for IAM entities', {
        status: 'ACTIVE',
        findingType: 'UnusedIAMRole',
      }),
      title: 'A role is not used',
    },
  ],
  silent: [
    { event: sample('access-analyzer/unused-not-analyzed.json'), because: 'the analyzer could not look' },
    {
      event: serviceEvent('aws.access-analyzer', 'Unused Access Finding for IAM entities', { status: 'RESOLVED' }),
      because: 'it is mended',
    },
  ],
})
