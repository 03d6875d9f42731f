import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const arn = 'arn:aws:ec2:us-east-1:111122223333:fleet/fleet-9bb19bc6-60d3-4fd2-ae47-d33e68eafa08'

function information(kind: string) {
  return serviceEvent('aws.ec2fleet', 'EC2 Fleet Information', { 'sub-type': kind }, [arn])
}

export default defineExamples({
  fires: [
    {
      event: sample('ec2/ec2-fleet-error.json'),
      title: 'EC2 Fleet fleet-9bb19bc6-60d3-4fd2-ae47-d33e68eafa08 has an invalid configuration',
      severity: 'medium',
    },
    {
      event: information('fleetProgressHalted'),
      title: 'EC2 Fleet fleet-9bb19bc6-60d3-4fd2-ae47-d33e68eafa08 launches nothing at its price',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.ec2fleet', 'EC2 Fleet Error', { 'sub-type': 'of tomorrow' }),
      title: 'An EC2 Fleet cannot launch its instances',
    },
  ],
  silent: [{ event: information('launchSpecUnusable'), because: 'it is one of its prices, and it launches at others' }],
})
