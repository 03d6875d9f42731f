import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('autoscaling/terminate-successful.json'),
      title: 'Auto Scaling group my-auto-scaling-group terminated an instance',
      severity: 'information',
    },
    {
      event: serviceEvent('aws.autoscaling', 'EC2 Instance Terminate Successful', {}),
      title: 'An Auto Scaling group terminated an instance',
    },
  ],
  silent: [
    { event: sample('autoscaling/terminate-unsuccessful.json'), because: 'it failed' },
    { event: sample('autoscaling/terminate-lifecycle-action.json'), because: 'the instance is still there' },
  ],
})
