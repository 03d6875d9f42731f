import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { dataSyncExecution } from '../../shared/sources/services/datasync.ts'
import { thingInWords } from '../../shared/sources/services/named-thing.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(dataSyncExecution, {
  id: 'reliability/datasync-task-failed',
  detail: { State: ['ERROR'] },
  severity: 'medium',
  title: (_, e) => `${thingInWords('DataSync task', e.resources[0]?.name)} failed`,
  window: { minutes: 24 * 60 },
  why: 'What the task copies is at the other place in part or not at all.',
  respond: (_, e) => [
    {
      do: 'See its last executions; aws datasync describe-task-execution says why the last one failed, mostly because a location cannot be reached or read:',
      run: aws`datasync list-task-executions --task-arn ${e.resources[0]?.arn ?? unknownName} --region ${e.region}`,
    },
    {
      do: 'When the cause is mended, run it again (only what is missing is copied):',
      run: aws`datasync start-task-execution --task-arn ${e.resources[0]?.arn ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ['Somebody cancelled it.', 'Its schedule runs it again soon.'],
  references: [
    'https://docs.aws.amazon.com/datasync/latest/userguide/monitor-datasync.html',
    'https://docs.aws.amazon.com/datasync/latest/userguide/troubleshooting-datasync-locations-tasks.html',
  ],
})
