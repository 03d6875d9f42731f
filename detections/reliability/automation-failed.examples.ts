import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function automation(detail: object) {
  return serviceEvent('aws.ssm', 'EC2 Automation Execution Status-change Notification', detail)
}

const restart = {
  ExecutionId: '333ba70b-2333-48db-b17e-a5e69c6f4d1c',
  Definition: 'AWS-RestartEC2Instance',
  DefinitionVersion: 1,
  ExecutedBy: 'arn:aws:iam::111122223333:user/alice',
}

export default defineExamples({
  fires: [
    {
      event: automation({ ...restart, Status: 'Failed' }),
      title: 'Runbook AWS-RestartEC2Instance failed',
      severity: 'medium',
    },
    {
      event: automation({ ...restart, Status: 'TimedOut' }),
      title: 'Runbook AWS-RestartEC2Instance did not end in time',
    },
    {
      event: automation({ ...restart, Status: 'Cancelled' }),
      title: 'Runbook AWS-RestartEC2Instance was cancelled',
      severity: 'low',
    },
    {
      event: automation({ Definition: 'arn:aws:ssm:us-east-1:444455556666:document/Rotate', Status: 'Failed' }),
      title: 'Runbook Rotate failed',
    },
    { event: automation({ Status: 'Failed' }), title: 'A runbook of Systems Manager failed' },
  ],
  silent: [
    { event: sample('ssm/automation-execution-status.json'), because: 'it succeeded' },
    { event: sample('ssm/automation-step-status.json'), because: 'a step alone is not the runbook' },
    { event: automation({ ...restart, Status: 'Rejected' }), because: 'whoever was asked did not want it' },
  ],
})
