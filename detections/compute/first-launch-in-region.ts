import { defineCallDetection } from '../define-call-detection.ts'
import { launchedInWords, readLaunch, stepsToStop } from '../requests/compute/instance-launch.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/first-launch-in-region',
  calls: ['ec2:RunInstances', 'ec2:RequestSpotInstances', 'ec2:RequestSpotFleet', 'ec2:CreateFleet'],
  severity: 'medium',
  title: (e) => {
    const what = /Fleet$/.test(e.action.name) ? 'asked for a fleet of EC2 instances' : launchedInWords(e)
    return `${e.actor.name} ${what} in ${e.region}, a new region here`
  },
  why: 'Intruders launch machines in regions that nobody uses, because nobody looks there.',
  respond: (e) => [
    ...stepsToStop(readLaunch(e), e.region),
    `Ask ${e.actor.name} why it runs in ${e.region}.`,
    ...otherCalls(e),
    'Close the regions that you do not use, with a service control policy.',
  ],
  falsePositives: ['You begin to use the region.', 'Tocsin is new here: each region that is in use alerts once.'],
  firstSeen: (e) => `${e.account.id} ${e.region}`,
  mitre: ['T1535', 'T1578.002'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
  ],
})
