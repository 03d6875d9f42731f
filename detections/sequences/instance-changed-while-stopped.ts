import { defineSequence } from '../../shared/core/sequence.ts'
import { byInstance } from './by.ts'

export default defineSequence({
  id: 'sequences/instance-changed-while-stopped',
  steps: [
    { of: ['compute/ec2-instance-stopped'], by: byInstance },
    { of: ['compute/instance-user-data-changed', 'identity/instance-given-role'], by: byInstance },
    { of: ['compute/ec2-instance-running'], by: byInstance },
  ],
  minutes: 240,
  severity: 'high',
  title: (_, by) => `EC2 instance ${by} came back with another start script or role`,
  why: 'What stands in the user data runs as root when the instance starts: a known way to take a machine over without signing in to it.',
  respond: [
    'Read the user data of the instance, and ask whoever changed it.',
    'If nobody knows, stop the instance, and take its role away before anything else.',
  ],
  falsePositives: ['An administrator changes how a machine starts.'],
  mitre: ['T1578', 'T1059'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html'],
})
