import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: serviceEvent('aws.datasync', 'DataSync Task State Change', { State: 'AVAILABLE' }, [
        'arn:aws:datasync:us-east-1:111122223333:task/task-08de6e6697796f026',
      ]),
      title: 'DataSync task task-08de6e6697796f026 can be run again',
    },
    {
      event: sample('datasync/agent-online.json'),
      title: 'DataSync agent agent-0b0addbeef44b3a1f is online again',
      severity: 'information',
    },
    {
      event: serviceEvent('aws.datasync', 'DataSync Agent State Change', { State: 'ONLINE' }),
      title: 'A DataSync agent is online again',
    },
  ],
  silent: [{ event: sample('datasync/agent-offline.json'), because: 'it is not reached' }],
})
