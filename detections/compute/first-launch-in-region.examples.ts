import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const launch = (record = {}) =>
  apiCall('ec2:RunInstances', {
    awsRegion: 'sa-east-1',
    requestParameters: {
      instancesSet: { items: [{ imageId: 'ami-0123456789abcdef0', minCount: 1, maxCount: 1 }] },
      instanceType: 't3.large',
    },
    responseElements: { instancesSet: { items: [{ instanceId: 'i-0123456789abcdef0', instanceType: 't3.large' }] } },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      events: [launch(), launch({ eventTime: '2026-11-21T18:00:00Z' })],
      title: 'alice launched an EC2 instance of type t3.large in sa-east-1, a new region here',
      severity: 'medium',
    },
    {
      event: apiCall('ec2:CreateFleet', {
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
        requestParameters: { CreateFleetRequest: { TargetCapacitySpecification: { TotalTargetCapacity: 2 } } },
      }),
      title: 'role Deploy (session ci-42) asked for a fleet of EC2 instances in us-east-1, a new region here',
      severity: 'low',
    },
  ],
  silent: [
    { event: launch({ errorCode: 'Client.DryRunOperation' }), because: 'it was a dry run' },
    {
      event: apiCall('ec2:StartInstances', {
        awsRegion: 'sa-east-1',
        requestParameters: { instancesSet: { items: [{ instanceId: 'i-0123456789abcdef0' }] } },
      }),
      because: 'the instance was there before',
    },
  ],
})
