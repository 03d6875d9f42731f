import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ec2/capacity-block-expiration-warning.json'),
      title:
        'Capacity Block cr-0abcdef1234567890 ends at 2026-05-01 12:40 UTC: EC2 terminates its instances in the half hour before',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.ec2', 'Capacity Block Reservation Expiration Warning', {}),
      title: 'A Capacity Block ends in 40 minutes: EC2 terminates its instances in the half hour before',
    },
  ],
  silent: [
    {
      event: sample('ec2/capacity-block-interruption-warning.json'),
      because: 'it is of one instance, and told as that',
    },
  ],
})
