import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ec2/capacity-block-expiration-warning.json'),
      title: 'Capacity Block cr-0abcdef1234567890 ends: its instances are terminated from 10 minutes on',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.ec2', 'Capacity Block Reservation Expiration Warning', {}),
      title: 'Capacity Block ends: its instances are terminated from 10 minutes on',
    },
  ],
  silent: [
    {
      event: sample('ec2/capacity-block-interruption-warning.json'),
      because: 'it is of one instance, and told as that',
    },
  ],
})
