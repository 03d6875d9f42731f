import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('autoscaling/terminate-unsuccessful.json'),
      title: 'Auto Scaling group my-auto-scaling-group cannot terminate instances',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.autoscaling', 'EC2 Instance Terminate Unsuccessful', { EC2InstanceId: '' }),
      title: 'An Auto Scaling group cannot terminate instances',
    },
  ],
  silent: [{ event: sample('autoscaling/terminate-successful.json'), because: 'it is terminated' }],
})
