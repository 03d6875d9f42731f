import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { asked, textIn } from '../requests/parameters.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/ai-agent-changed',
  calls: [
    'bedrock:CreateAgent',
    'bedrock:CreateAgentActionGroup',
    'bedrock:UpdateAgent',
    'bedrock:UpdateAgentActionGroup',
  ],
  where: (e) => reachOf(e) !== undefined,
  // An update names the role again, changed or not.
  severity: (e) => (e.action.name === 'UpdateAgent' ? 'information' : 'low'),
  gravest: 'low',
  title: (e) => `${e.actor.name} let AI agent ${agentOf(e)} ${reachOf(e) ?? 'do more'}`,
  why: 'Whoever talks to the agent can make it use whatever the role, the function or the tool lets it do.',
  respond: (e) => {
    const id = textAt(e.request, 'agentId') ?? textAt(e.response, 'agent', 'agentId')
    return [
      `Ask ${e.actor.name} who talks to the agent, and whether it needs all that.`,
      ...ifKnown(id, (id) => ({
        do: 'Look at the agent:',
        run: aws`bedrock-agent get-agent --agent-id ${id} --region ${e.region}`,
      })),
    ]
  },
  falsePositives: ['A team builds an agent.'],
  mitre: ['T1098'],
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permission.html'],
})

function agentOf({ request, response }: ApiCall): string {
  const id = textAt(request, 'agentId') ?? textAt(response, 'agent', 'agentId')
  return textIn(request, 'agentName') ?? id ?? 'of unknown name'
}

/** What the call lets the agent reach. */
function reachOf(e: ApiCall): string | undefined {
  const role = nameIn(asked(e, 'agentResourceRoleArn'))
  if (role !== undefined) return `act as role ${role}`
  const lambda = textAt(e.request, 'actionGroupExecutor', 'lambda')
  if (lambda !== undefined) return `call function ${lambda.split(':')[6] ?? lambda}`
  return tools.get(textAt(e.request, 'parentActionGroupSignature') ?? '')
}

const tools: ReadonlyMap<string, string> = new Map([
  ['AMAZON.CodeInterpreter', 'run code'],
  ['ANTHROPIC.Bash', 'run shell commands'],
  ['ANTHROPIC.Computer', 'use a computer'],
  ['ANTHROPIC.TextEditor', 'edit files'],
])
