import { inARow, sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function failed(StatusMessage: string) {
  return serviceEvent(
    'aws.autoscaling',
    'EC2 Instance Launch Unsuccessful',
    {
      AutoScalingGroupName: 'web',
      StatusCode: 'Failed',
      StatusMessage,
      EC2InstanceId: '',
      Cause:
        'At 2026-11-21T14:00:00Z a monitor alarm in state ALARM triggered policy cpu changing the desired capacity from 2 to 3.',
    },
    [
      'arn:aws:autoscaling:us-east-1:111122223333:autoScalingGroup:d2323979-c12a-4509-a97b-4b0589c06325:autoScalingGroupName/web',
    ],
  )
}

const noCapacity =
  'We currently do not have sufficient m5.large capacity in the Availability Zone you requested (us-east-1a). Launching EC2 instance failed.'

export default defineExamples({
  fires: [
    {
      event: sample('autoscaling/launch-unsuccessful-real.json'),
      title: 'Auto Scaling group CustodianTest cannot launch instances',
      severity: 'medium',
    },
    {
      event: sample('autoscaling/launch-unsuccessful.json'),
      title: 'Auto Scaling group my-auto-scaling-group cannot launch instances',
    },
    {
      events: inARow(3, 60, (time, i) => ({ ...failed(noCapacity), time, id: `launch-${i}` })),
      title: 'Auto Scaling group web cannot launch instances: AWS has no capacity for them',
    },
    {
      event: failed(
        'You have requested more vCPU capacity than your current vCPU limit of 32 allows. Launching EC2 instance failed.',
      ),
      title: 'Auto Scaling group web cannot launch instances: a quota is reached',
    },
    {
      event: failed('The key pair "deploy" does not exist. Launching EC2 instance failed.'),
      title: 'Auto Scaling group web cannot launch instances: its key pair is gone',
    },
    {
      event: failed("The security group 'sg-0abc' does not exist in VPC 'vpc-0abc'. Launching EC2 instance failed."),
      title: 'Auto Scaling group web cannot launch instances: its security group is gone',
    },
    {
      event: failed("The image id '[ami-0abc]' does not exist. Launching EC2 instance failed."),
      title: 'Auto Scaling group web cannot launch instances: its AMI cannot be used',
    },
    {
      event: failed(
        'Instance became unhealthy while waiting for instance to be in InService state. Termination Reason: Client.InternalError: Client error on launch',
      ),
      title: 'Auto Scaling group web cannot launch instances: the key of its disks cannot be used',
    },
    {
      event: serviceEvent('aws.autoscaling', 'EC2 Instance Launch Unsuccessful', {}),
      title: 'An Auto Scaling group cannot launch instances',
    },
  ],
  silent: [
    { event: sample('autoscaling/launch-successful.json'), because: 'the launch succeeded' },
    { event: sample('autoscaling/terminate-unsuccessful.json'), because: 'an instance was to go' },
  ],
})
