import { parseArn } from '../../core/arn.ts'
import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { namedResource, stateInWords, statusInWords, thingInWords } from './named-thing.ts'
import { defineService } from './service.ts'

/**
 * An execution of a task changed its state. `State` is all that it says, and the ARN is of the execution.
 * @see https://docs.aws.amazon.com/datasync/latest/userguide/monitor-datasync.html
 */
export const dataSyncExecution = defineService({
  source: 'aws.datasync',
  detailTypes: ['DataSync Task Execution State Change'],
  detail: { State: text },
  resources: (_, { resources: [arn] }) =>
    namedResource('AWS::DataSync::Task', taskIn(arn), arn?.replace(/\/execution\/.*$/, '')),
  what: ({ State }, { resources: [arn] }) => `${thingInWords('DataSync task', taskIn(arn))} ${statusInWords(State)}`,
  lines: (_, { resources: [arn] }) => {
    const id = arn?.split('/execution/')[1]
    return id === undefined ? [] : [`Execution ${id}`]
  },
})

/** `task/task-08de6e6697796f026/execution/exec-04ce9d516d69bd52f` */
function taskIn(arn: string | undefined): string | undefined {
  return arn === undefined ? undefined : /^task\/([\w-]+)/.exec(parseArn(arn).resource)?.[1]
}

/**
 * An agent is reached again or no more, or a task can be run again or no more. AWS lists these events without an example: that they say `State` is in the
 * schemas of EventBridge's registry, and the values are those of the API's Status.
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-datasync.html
 * @see https://docs.aws.amazon.com/datasync/latest/userguide/API_DescribeAgent.html Status
 * @see https://docs.aws.amazon.com/datasync/latest/userguide/API_DescribeTask.html Status
 */
export const dataSyncState = defineService({
  source: 'aws.datasync',
  detailTypes: ['DataSync Agent State Change', 'DataSync Task State Change'],
  detail: { State: text },
  resources: (_, { detailType, resources: [arn] }) =>
    namedResource(
      detailType.includes('Agent') ? 'AWS::DataSync::Agent' : 'AWS::DataSync::Task',
      arn === undefined ? undefined : resourceOfArn(arn).name,
      arn,
    ),
  what: ({ State }, { detailType, resources: [arn] }) =>
    `${dataSyncThing(detailType, arn === undefined ? undefined : resourceOfArn(arn).name)} ${stateInWords(State)}`,
})

/** "DataSync agent agent-0b0addbeef44b3nfs" */
export function dataSyncThing(detailType: string, name: string | undefined): string {
  return thingInWords(detailType.includes('Agent') ? 'DataSync agent' : 'DataSync task', name)
}
