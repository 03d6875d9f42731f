import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn, otherAccountIn, ownedNameIn } from '../requests/arns.ts'
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
  severity: (e) => {
    if (otherAccountIn(functionIn(e), e.account.id) !== undefined) return 'medium'
    return e.action.name === 'UpdateAgent' ? 'information' : 'low'
  },
  gravest: 'medium',
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
  const lambda = functionIn(e)
  if (lambda !== undefined) return `call function ${ownedNameIn(withoutVersion(lambda), e.account.id)}`
  return tools.get(textAt(e.request, 'parentActionGroupSignature') ?? '')
}

function functionIn({ request }: ApiCall): string | undefined {
  return textAt(request, 'actionGroupExecutor', 'lambda')
}

/** `arn:aws:lambda:us-east-1:111122223333:function:tickets:3` */
function withoutVersion(arn: string): string {
  return arn.split(':').slice(0, 7).join(':')
}

const tools: ReadonlyMap<string, string> = new Map([
  ['AMAZON.CodeInterpreter', 'run code'],
  ['ANTHROPIC.Bash', 'run shell commands'],
  ['ANTHROPIC.Computer', 'use a computer'],
  ['ANTHROPIC.TextEditor', 'edit files'],
])
