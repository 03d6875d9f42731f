import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('states/execution-failed.json'),
      title: 'An execution of state machine orders failed',
      severity: 'medium',
    },
    {
      event: sample('states/execution-timed-out.json'),
      title: 'An execution of state machine orders timed out',
      severity: 'medium',
    },
    {
      event: sample('states/execution-aborted.json'),
      title: 'An execution of state machine orders was stopped',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.states', 'Step Functions Execution Status Change', {
        stateMachineArn: 'arn:aws:states:us-east-1:111122223333:stateMachine:orders',
        status: 'FAILED',
        error: 'States.TaskFailed',
        cause: 'The card was declined',
      }),
      title: 'An execution of state machine orders failed',
    },
    {
      event: serviceEvent('aws.states', 'Step Functions Execution Status Change', { status: 'FAILED' }),
      title: 'An execution of a state machine failed',
    },
  ],
  silent: [
    { event: sample('states/execution-succeeded.json'), because: 'it went through' },
    { event: sample('states/execution-running.json'), because: 'it begins' },
  ],
})
