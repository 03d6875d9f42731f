import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const node = 'arn:aws:ec2:us-east-1:111122223333:instance/i-0abc'

function command(detail: object, resources: readonly string[] = [node]) {
  return serviceEvent('aws.ssm', 'EC2 Command Status-change Notification', detail, resources)
}

const patch = { 'command-id': 'e8d3c0e4-71f7-4491-898f-c9b35bee5f3b', 'document-name': 'AWS-RunPatchBaseline' }

export default defineExamples({
  fires: [
    {
      event: command({ ...patch, status: 'Failed' }),
      title: 'Command AWS-RunPatchBaseline on i-0abc failed',
      severity: 'medium',
    },
    {
      event: command({ ...patch, status: 'TimedOut' }, [node, `${node}d`]),
      title: 'Command AWS-RunPatchBaseline on 2 nodes did not end in time',
    },
    { event: command({ status: 'Failed' }, []), title: 'A command of Systems Manager failed' },
  ],
  silent: [
    { event: sample('ssm/command-status.json'), because: 'it succeeded' },
    { event: command({ ...patch, status: 'Cancelled' }), because: 'somebody cancelled it' },
    {
      event: serviceEvent('aws.ssm', 'EC2 Command Invocation Status-change Notification', {
        ...patch,
        status: 'Failed',
      }),
      because: 'the command tells of all its nodes',
    },
  ],
})
