import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('emr/cluster-terminated-with-errors.json'),
      title: 'EMR cluster "Development Cluster" ended with errors',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.emr', 'EMR Cluster State Change', { state: 'TERMINATED_WITH_ERRORS' }),
      title: 'An EMR cluster ended with errors',
    },
  ],
  silent: [
    { event: sample('emr/cluster-terminated.json'), because: 'somebody ended it' },
    { event: sample('emr/cluster-starting.json'), because: 'it begins' },
  ],
})
