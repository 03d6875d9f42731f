import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('arc-zonal-shift/autoshift-in-progress.json'),
      title: 'AWS shifts traffic away from zone use1-az2',
      severity: 'medium',
    },
    {
      event: sample('arc-zonal-shift/autoshift-observed.json'),
      title: 'AWS shifts traffic away from zone use1-az2',
    },
    {
      event: serviceEvent('aws.arc-zonal-shift', 'Autoshift In Progress', {}),
      title: 'AWS shifts traffic away from a zone',
    },
  ],
  silent: [
    { event: sample('arc-zonal-shift/fis-autoshift-in-progress.json'), because: 'an experiment plays it' },
    { event: sample('arc-zonal-shift/autoshift-completed.json'), because: 'it ends' },
  ],
})
