import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function warning(detail: object, detailType = 'EC2 Spot Instance Interruption Warning') {
  return serviceEvent('aws.ec2', detailType, { 'instance-id': 'i-1234567890abcdef0', ...detail })
}

export default defineExamples({
  fires: [
    {
      event: sample('ec2/spot-interruption-warning-terminate.json'),
      title: 'Spot Instance i-1234567890abcdef0 will be terminated in two minutes',
      severity: 'medium',
    },
    {
      event: sample('ec2/spot-interruption-warning.json'),
      title: 'Spot Instance i-1234567890abcdef0 will be interrupted in two minutes',
    },
    {
      event: warning({ 'instance-action': 'stop' }),
      title: 'Spot Instance i-1234567890abcdef0 will be stopped in two minutes',
    },
    {
      event: warning({ 'instance-action': 'hibernate' }),
      title: 'Spot Instance i-1234567890abcdef0 is being hibernated',
    },
    {
      event: sample('ec2/capacity-block-interruption-warning.json'),
      title: 'EC2 instance i-1234567890abcdef0 of a Capacity Block that ends will be terminated',
    },
    {
      event: serviceEvent('aws.ec2', 'EC2 Spot Instance Interruption Warning', {}),
      title: 'A Spot Instance will be interrupted in two minutes',
    },
  ],
  silent: [
    { event: sample('ec2/rebalance-recommendation.json'), because: 'it is only likely to be interrupted' },
    { event: sample('ec2/spot-request-fulfillment.json'), because: 'the instance begins' },
  ],
})
