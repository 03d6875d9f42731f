import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { answered, asked } from '../requests/parameters.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/instance-connect-endpoint-created',
  calls: ['ec2:CreateInstanceConnectEndpoint'],
  severity: 'medium',
  title: (e) => {
    const subnet = asked(e, 'subnetId')
    return `${e.actor.name} created an EC2 Instance Connect endpoint${subnet === undefined ? '' : ` in ${subnet}`}`
  },
  why: 'Through it SSH and RDP reach private machines from the internet, guarded by IAM alone.',
  respond: (e) => [
    `Ask ${e.actor.name} who is to use it.`,
    ...ifKnown(answered(e, 'instanceConnectEndpoint', 'instanceConnectEndpointId'), (id) => ({
      do: 'If it is not expected, delete it:',
      run: aws`ec2 delete-instance-connect-endpoint --instance-connect-endpoint-id ${id} --region ${e.region}`,
    })),
    'Let only those roles open tunnels (ec2-instance-connect:OpenTunnel) that need to.',
  ],
  falsePositives: ['A team replaces its bastion host.'],
  mitre: ['T1133', 'T1021.004'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/connect-with-ec2-instance-connect-endpoint.html'],
})
