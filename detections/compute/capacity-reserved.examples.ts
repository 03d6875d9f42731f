import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const reserve = (InstanceType: string, InstanceCount: number, record = {}) =>
  apiCall('ec2:CreateCapacityReservation', {
    requestParameters: {
      CreateCapacityReservationRequest: { InstanceType, InstanceCount, AvailabilityZone: 'us-east-1a' },
    },
    responseElements: {
      CreateCapacityReservationResponse: { capacityReservation: { capacityReservationId: 'cr-0123456789abcdef0' } },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: reserve('p5.48xlarge', 1),
      title: 'alice reserved capacity for an EC2 instance of type p5.48xlarge',
      severity: 'medium',
    },
    {
      event: reserve('m7i.large', 40, { userAgent: 'Terraform/1.9.0' }),
      title: 'alice reserved capacity for 40 EC2 instances of type m7i.large',
      severity: 'low',
    },
  ],
  silent: [
    { event: reserve('m7i.large', 2), because: 'it is little' },
    {
      event: reserve('p5.48xlarge', 1, { errorCode: 'Client.InstanceLimitExceeded' }),
      because: 'nothing was reserved',
    },
  ],
})
