import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('arc-zonal-shift/practice-run-failed.json'),
      title: 'orders-2023-11-16-23-28-11-5 did not stand its practice run without zone use1-az2',
      severity: 'medium',
    },
    {
      event: sample('arc-zonal-shift/practice-run-interrupted.json'),
      title: 'orders-2023-11-16-23-28-11-5 broke off its practice run without zone use1-az2',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.arc-zonal-shift', 'Practice Run Failed', {}),
      title: 'A resource did not stand its practice run without a zone',
    },
  ],
  silent: [{ event: serviceEvent('aws.arc-zonal-shift', 'Practice Run Succeeded', {}), because: 'it went well' }],
})
