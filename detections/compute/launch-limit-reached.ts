import { lastingName } from '../../shared/core/actor.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { instancesInWords, isCostly, readLaunch, stepsToStop } from '../requests/compute/instance-launch.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/launch-limit-reached',
  calls: [
    'ec2:RunInstances',
    'ec2:RequestSpotInstances',
    'ec2:RequestSpotFleet',
    'ec2:CreateFleet',
    'ec2:StartInstances',
  ],
  outcome: 'failure',
  record: {
    errorCode: ['Client.VcpuLimitExceeded', 'Client.InstanceLimitExceeded', 'Client.MaxSpotInstanceCountExceeded'],
  },
  severity: (e) => (isCostly(readLaunch(e).type) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => {
    const what = e.action.name === 'StartInstances' ? 'more EC2 instances' : instancesInWords(readLaunch(e))
    return `${e.actor.name} hit the account's limit when launching ${what}`
  },
  why: 'Either something of yours cannot grow, or somebody tries how many machines your account gives them.',
  respond: (e) => [
    ...stepsToStop(readLaunch(e), e.region),
    `Ask ${e.actor.name} whether they tried it; if so, ask AWS for a higher quota in the Service Quotas console.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A new account has low quotas, and a team begins to use it.'],
  groupBy: (e) => `${e.account.id} ${e.region} ${lastingName(e.actor)}`,
  mitre: ['T1496'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-resource-limits.html'],
})
