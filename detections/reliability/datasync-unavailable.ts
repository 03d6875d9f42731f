import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { dataSyncState, dataSyncThing } from '../../shared/sources/services/datasync.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(dataSyncState, {
  id: 'reliability/datasync-unavailable',
  detail: { State: ['OFFLINE', 'UNAVAILABLE'] },
  severity: 'low',
  title: (_, e) =>
    `${dataSyncThing(e.detailType, e.resources[0]?.name)} ${e.detailType.includes('Agent') ? 'is offline' : 'cannot be run'}`,
  flaps: true,
  window: { minutes: 24 * 60 },
  why: (_, { detailType }) =>
    detailType.includes('Agent')
      ? 'No task that needs the agent copies anything until it is reached again.'
      : 'What it copies stays as old as its last run.',
  respond: (_, e) => [
    e.detailType.includes('Agent')
      ? {
          do: 'See since when, and then whether its machine runs and reaches AWS:',
          run: aws`datasync describe-agent --agent-arn ${e.resources[0]?.arn ?? unknownName} --region ${e.region}`,
        }
      : {
          do: 'See why; mostly its agent is offline:',
          run: aws`datasync describe-task --task-arn ${e.resources[0]?.arn ?? unknownName} --region ${e.region}`,
        },
  ],
  falsePositives: ['The machine of the agent is restarted, or runs only while it is needed.'],
  references: [
    'https://docs.aws.amazon.com/datasync/latest/userguide/API_DescribeAgent.html',
    'https://docs.aws.amazon.com/datasync/latest/userguide/API_DescribeTask.html',
    'https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-datasync.html',
  ],
})
