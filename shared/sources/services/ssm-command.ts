import type { Resource } from '../../core/resource.ts'
import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { stateInWords } from './named-thing.ts'
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
  resources: (_, { resources }) => resources.slice(0, mostNodes).map(resourceOfArn),
  matter: (command) => command['document-name'],
  what: (command, { resources }) => commandInWords(command, resources.map(resourceOfArn)),
  lines: (command) => {
    const id = command['command-id']
    return id === undefined ? [] : [`Command ${id}`]
  },
})

/** "Command AWS-RunPatchBaseline on 3 nodes failed" */
export function commandInWords(command: Command, nodes: readonly Pick<Resource, 'name'>[]): string {
  const name = command['document-name']
  const what = name === undefined ? 'A command of Systems Manager' : `Command ${name}`
  return `${what}${onNodes(nodes)} ${statusInWords(command.status)}`
}

function onNodes(nodes: readonly Pick<Resource, 'name'>[]): string {
  const [first, second] = nodes
  if (first === undefined) return ''
  if (second === undefined) return ` on ${first.name}`
  return ` on ${nodes.length < mostNodes ? nodes.length : 'many'} nodes`
}

const mostNodes = 20

function statusInWords(status: string | undefined): string {
  switch (status) {
    case 'Failed':
      return 'failed'
    case 'TimedOut':
      return 'did not end in time'
    case 'Success':
      return 'succeeded'
    default:
      return status === undefined ? 'changed its status' : stateInWords(status)
  }
}
