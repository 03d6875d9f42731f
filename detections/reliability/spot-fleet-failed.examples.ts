import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const arn = 'arn:aws:ec2:us-east-1:111122223333:spot-fleet-request/sfr-38725d30-25f1-4f30-83ce-2907c56dba17'

function information(kind: string) {
  return serviceEvent('aws.ec2spotfleet', 'EC2 Spot Fleet Information', { 'sub-type': kind }, [arn])
}

export default defineExamples({
  fires: [
    {
      event: sample('ec2/spot-fleet-error.json'),
      title: 'Spot Fleet sfr-38725d30-25f1-4f30-83ce-2907c56dba17 has an invalid configuration',
      severity: 'medium',
    },
    {
      event: information('fleetProgressHalted'),
      title: 'Spot Fleet sfr-38725d30-25f1-4f30-83ce-2907c56dba17 launches nothing at its price',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.ec2spotfleet', 'EC2 Spot Fleet Error', { 'sub-type': 'of tomorrow' }),
      title: 'A Spot Fleet cannot launch its instances',
    },
  ],
  silent: [{ event: information('launchSpecUnusable'), because: 'it is one of its prices, and it launches at others' }],
})
