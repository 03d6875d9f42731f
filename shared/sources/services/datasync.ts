import { parseArn } from '../../core/arn.ts'
import { text } from '../read-leniently.ts'
import { namedResource, statusInWords, thingInWords } from './named-thing.ts'
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
