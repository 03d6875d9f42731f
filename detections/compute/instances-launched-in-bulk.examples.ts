import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const launch = (maxCount: number, minCount = 1) =>
  apiCall('ec2:RunInstances', {
    requestParameters: {
      instancesSet: { items: [{ imageId: 'ami-0123456789abcdef0', minCount, maxCount }] },
      instanceType: 'c5.large',
    },
    responseElements: null,
  })

const fleet = (TotalTargetCapacity: number, record = {}) =>
  apiCall('ec2:CreateFleet', {
    requestParameters: {
      CreateFleetRequest: {
        Type: 'instant',
        TargetCapacitySpecification: { TotalTargetCapacity },
        LaunchTemplateConfigs: { tag: 1, LaunchTemplateSpecification: { LaunchTemplateId: 'lt-0123456789abcdef0' } },
      },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: launch(40, 40), title: 'alice launched 40 EC2 instances of type c5.large at once' },
    { event: launch(40), title: 'alice launched up to 40 EC2 instances of type c5.large at once', severity: 'medium' },
    { event: fleet(200), title: 'alice asked for a fleet of capacity 200 at once', severity: 'medium' },
    {
      event: apiCall('ec2:RequestSpotFleet', {
        requestParameters: { spotFleetRequestConfig: { targetCapacity: 50, allocationStrategy: 'lowestPrice' } },
      }),
      title: 'alice asked for a fleet of capacity 50 at once',
    },
    {
      event: fleet(32, { userIdentity: { ...session('Deploy', 'ci-42') }, userAgent: 'Terraform/1.9.0' }),
      title: 'role Deploy (session ci-42) asked for a fleet of capacity 32 at once',
      severity: 'low',
    },
  ],
  silent: [
    { event: launch(3), because: 'they are a few' },
    { event: fleet(1), because: 'a cluster grows by one machine' },
  ],
})
