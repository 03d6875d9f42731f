import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('autoscaling/launch-successful.json'),
      title: 'Auto Scaling group my-auto-scaling-group launched an instance',
      severity: 'information',
    },
    {
      event: serviceEvent('aws.autoscaling', 'EC2 Instance Launch Successful', {}),
      title: 'An Auto Scaling group launched an instance',
    },
  ],
  silent: [
    { event: sample('autoscaling/launch-unsuccessful.json'), because: 'the launch failed' },
    { event: sample('autoscaling/launch-lifecycle-action.json'), because: 'the launch is not done' },
  ],
})
