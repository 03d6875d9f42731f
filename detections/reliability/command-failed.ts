import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { commandInWords, ssmCommand } from '../../shared/sources/services/ssm-command.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ssmCommand, {
  id: 'reliability/command-failed',
  detail: { status: ['Failed', 'TimedOut'] },
  severity: 'medium',
  title: (command, e) => commandInWords(command, e.resources),
  window: { minutes: 24 * 60 },
  why: (_, { resources }) =>
    resources.length === 1
      ? 'What was to be done on the node, as patching or a deployment, is not done.'
      : 'What was to be done on the nodes, as patching or a deployment, is not done on all of them.',
  respond: (command, e) => [
    {
      do: e.resources.length === 1 ? 'See what it wrote there:' : 'See on which nodes, and what it wrote there:',
      run: aws`ssm list-command-invocations --command-id ${command['command-id'] ?? unknownName} --details --region ${e.region}`,
    },
    'A node that does not answer is stopped, or its agent has no way to Systems Manager.',
  ],
  falsePositives: ['A script ends with another exit code than 0 although all is well.'],
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/monitor-commands.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/troubleshooting-remote-commands.html',
  ],
})
