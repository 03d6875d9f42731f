import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const run = (requestParameters: object, record = {}) =>
  apiCall('ecs:ExecuteCommand', {
    requestParameters: {
      cluster: 'arn:aws:ecs:us-east-1:111122223333:cluster/main',
      task: 'arn:aws:ecs:us-east-1:111122223333:task/main/0123456789abcdef0123456789abcdef',
      command: 'HIDDEN_DUE_TO_SECURITY_REASONS',
      interactive: true,
      ...requestParameters,
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      events: [run({ container: 'web' }), run({ container: 'web' }, { eventTime: '2026-11-22T09:00:00Z' })],
      title: 'alice went into container web of cluster main for the first time',
      severity: 'low',
    },
    {
      event: run({ cluster: undefined }, { userIdentity: session('web', 'i-0123456789abcdef0') }),
      title: 'role web (session i-0123456789abcdef0) went into a container of cluster default for the first time',
    },
  ],
  silent: [
    { event: run({ container: 'web' }, { errorCode: 'TargetNotConnectedException' }), because: 'nobody got in' },
    {
      event: apiCall('ecs:DescribeTasks', { readOnly: true, requestParameters: { cluster: 'main' } }),
      because: 'somebody looked at the tasks',
    },
  ],
})
