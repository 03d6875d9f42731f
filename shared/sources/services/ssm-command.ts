import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { type Detail, defineService } from './service.ts'

const command = { 'command-id': text, 'document-name': text, status: text }

export type Command = Detail<typeof command>

/**
 * A command of Run Command changed its status, over all the nodes that it was sent to. Its parameters, which may hold
 * secrets, are not read.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html
 */
export const ssmCommand = defineService({
  source: 'aws.ssm',
  detailTypes: ['EC2 Command Status-change Notification'],
  detail: command,
  resources: (_, { resources }) => resources.slice(0, 20).map(resourceOfArn),
  matter: (command) => command['document-name'],
  what: (command, { resources }) => `${commandInWords(command, resources.length)} ${statusInWords(command.status)}`,
  lines: (command) => {
    const id = command['command-id']
    return id === undefined ? [] : [`Command ${id}`]
  },
})

/** "Command AWS-RunPatchBaseline on 3 nodes" */
function commandInWords(command: Command, count: number): string {
  const name = command['document-name']
  const where = count > 1 ? ` on ${count} nodes` : ''
  return name === undefined ? `A command of Systems Manager${where}` : `Command ${name}${where}`
}

function statusInWords(status: string | undefined): string {
  switch (status) {
    case 'Failed':
      return 'failed'
    case 'TimedOut':
      return 'did not end in time'
    case 'Success':
      return 'succeeded'
    default:
      return status === undefined ? 'changed its status' : `is ${status}`
  }
}
