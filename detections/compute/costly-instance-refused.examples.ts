import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const denied = { errorCode: 'Client.UnauthorizedOperation', errorMessage: 'You are not authorized.' }
const run = (instanceType: string, record: object = denied) =>
  apiCall('ec2:RunInstances', {
    requestParameters: {
      instanceType,
      instancesSet: { items: [{ imageId: 'ami-0123456789abcdef0', minCount: 1, maxCount: 10 }] },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: run('p2.xlarge'),
      title: 'alice was denied the launch of an EC2 instance of type p2.xlarge',
      severity: 'low',
    },
    {
      event: apiCall('ec2:CreateFleet', {
        requestParameters: {
          CreateFleetRequest: {
            LaunchTemplateConfigs: { tag: 1, Overrides: [{ tag: 1, InstanceType: 'p5.48xlarge' }] },
            TargetCapacitySpecification: { TotalTargetCapacity: 4 },
          },
        },
        ...denied,
      }),
      title: 'alice was denied the launch of an EC2 instance of type p5.48xlarge',
    },
    {
      event: apiCall('ec2:RequestSpotFleet', {
        requestParameters: {
          spotFleetRequestConfig: { targetCapacity: 2, launchSpecifications: [{ instanceType: 'g5.12xlarge' }] },
        },
        ...denied,
      }),
      title: 'alice was denied the launch of an EC2 instance of type g5.12xlarge',
    },
  ],
  silent: [
    { event: run('t3.large'), because: 'the machine is a small one' },
    {
      event: run('p2.xlarge', { errorCode: 'Client.VcpuLimitExceeded' }),
      because: 'the limit was reached, which is told',
    },
    { event: run('p2.xlarge', {}), because: 'it was launched, which is told' },
  ],
})
