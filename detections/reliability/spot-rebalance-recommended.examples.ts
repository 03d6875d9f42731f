import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ec2/rebalance-recommendation.json'),
      title: 'Spot Instance i-1234567890abcdef0 is likely to be interrupted soon',
      severity: 'information',
    },
    {
      event: serviceEvent('aws.ec2', 'EC2 Instance Rebalance Recommendation', {}),
      title: 'A Spot Instance is likely to be interrupted soon',
    },
  ],
  silent: [
    {
      event: sample('ec2/spot-interruption-warning-terminate.json'),
      because: 'it is more than likely, and told as that',
    },
  ],
})
