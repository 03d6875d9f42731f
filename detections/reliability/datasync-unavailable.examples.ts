import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: serviceEvent('aws.datasync', 'DataSync Task State Change', { State: 'UNAVAILABLE' }, [
        'arn:aws:datasync:us-east-1:111122223333:task/task-08de6e6697796f026',
      ]),
      title: 'DataSync task task-08de6e6697796f026 cannot be run',
    },
    {
      event: sample('datasync/agent-offline.json'),
      title: 'DataSync agent agent-0b0addbeef44b3a1f is offline',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.datasync', 'DataSync Agent State Change', { State: 'OFFLINE' }),
      title: 'A DataSync agent is offline',
    },
  ],
  silent: [{ event: sample('datasync/agent-online.json'), because: 'it is reached' }],
})
