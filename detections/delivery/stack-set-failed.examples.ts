import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function operation(status: string) {
  return serviceEvent('aws.cloudformation', 'CloudFormation StackSet Operation Status Change', {
    'status-details': { status },
  })
}

export default defineExamples({
  fires: [
    {
      event: sample('cloudformation/stack-set-operation-failed.json'),
      title: 'An operation on stack set test1234 failed',
      severity: 'medium',
    },
    { event: operation('FAILED'), title: 'An operation on a stack set failed' },
  ],
  silent: [
    { event: operation('RUNNING'), because: 'it has not ended' },
    { event: operation('STOPPED'), because: 'somebody stopped it' },
    { event: sample('cloudformation/stack-set-instance-outdated.json'), because: 'its operation tells how it ends' },
  ],
})
