import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const launch = (instanceType: string, maxCount = 1, record = {}) =>
  apiCall('ec2:RunInstances', {
    requestParameters: {
      instancesSet: { items: [{ imageId: 'ami-0123456789abcdef0', minCount: 1, maxCount }] },
      instanceType,
      monitoring: { enabled: false },
    },
    responseElements: {
      reservationId: 'r-0123456789abcdef0',
      instancesSet: {
        items: Array.from({ length: maxCount }, (_, i) => ({ instanceId: `i-0123456789abcdef${i}`, instanceType })),
      },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: apiCall('ec2:CreateFleet', {
        requestParameters: {
          CreateFleetRequest: {
            LaunchTemplateConfigs: {
              tag: 1,
              Overrides: [
                { tag: 1, InstanceType: 'm5.large' },
                { tag: 2, InstanceType: 'p5.48xlarge' },
              ],
            },
            TargetCapacitySpecification: { TotalTargetCapacity: 4 },
          },
        },
      }),
      title: 'alice asked for a fleet that may take instances of type p5.48xlarge for the first time',
      severity: 'medium',
    },
    {
      event: launch('p4d.24xlarge'),
      title: 'alice launched an EC2 instance of type p4d.24xlarge for the first time',
      severity: 'high',
    },
    {
      event: launch('g5.xlarge', 8),
      title: 'alice launched 8 EC2 instances of type g5.xlarge for the first time',
      severity: 'high',
    },
    {
      event: launch('c7i.24xlarge'),
      title: 'alice launched an EC2 instance of type c7i.24xlarge for the first time',
      severity: 'medium',
    },
    {
      event: launch('c7i.24xlarge', 2),
      title: 'alice launched 2 EC2 instances of type c7i.24xlarge for the first time',
      severity: 'medium',
    },
    {
      event: launch('r7i.metal-24xl', 1, {
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0 aws-sdk-go-v2/1.30.0',
      }),
      title: 'role Deploy (session ci-42) launched an EC2 instance of type r7i.metal-24xl for the first time',
      severity: 'high',
    },
    {
      event: apiCall('ec2:RequestSpotInstances', {
        requestParameters: { spotPrice: '3.00', instanceCount: 5, launchSpecification: { instanceType: 'g6.2xlarge' } },
      }),
      title: 'alice asked for 5 EC2 instances of type g6.2xlarge on the spot market for the first time',
      severity: 'high',
    },
  ],
  silent: [
    { event: launch('t3.micro'), because: 'it is a small machine' },
    { event: launch('m7i.8xlarge'), because: 'it is large, and usual for databases' },
  ],
})
