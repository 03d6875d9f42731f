import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { asked } from '../requests/parameters.ts'
import { otherCalls } from '../steps.ts'

/** What each call deletes, the parameter that names it, and whether it was costly to make. */
const kinds = new Map<string, readonly [what: string, parameter: string]>([
  ['DeleteAgent', ['AI agent', 'agentId']],
  ['DeleteAgentRuntime', ['AI agent', 'agentRuntimeId']],
  ['DeleteCustomModel', ['AI model', 'modelIdentifier']],
  ['DeleteDataSource', ['data source', 'dataSourceId']],
  ['DeleteImportedModel', ['AI model', 'modelIdentifier']],
  ['DeleteKnowledgeBase', ['knowledge base', 'knowledgeBaseId']],
  ['DeleteMemory', ['the memory of AI agents,', 'memoryId']],
  ['DeleteProvisionedModelThroughput', ['bought capacity of an AI model,', 'provisionedModelId']],
])

export default defineCallDetection({
  id: 'organization/model-deleted',
  calls: [
    'bedrock:DeleteAgent',
    'bedrock:DeleteCustomModel',
    'bedrock:DeleteDataSource',
    'bedrock:DeleteImportedModel',
    'bedrock:DeleteKnowledgeBase',
    'bedrock:DeleteProvisionedModelThroughput',
    'bedrock-agentcore:DeleteAgentRuntime',
    'bedrock-agentcore:DeleteMemory',
  ],
  severity: (e) => (/CustomModel|KnowledgeBase/.test(e.action.name) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} deleted ${whatOf(e)} of Bedrock`,
  why: 'Applications that use it fail, and a model that was trained has to be trained, and paid for, again.',
  respond: (e) => [`Ask ${e.actor.name} whether anything still uses it.`, ...otherCalls(e)],
  falsePositives: ['An experiment is cleared away.'],
  mitre: ['T1485', 'T1489'],
  references: ['https://docs.aws.amazon.com/bedrock/latest/APIReference/API_DeleteCustomModel.html'],
})

function whatOf(e: ApiCall): string {
  const [what = 'something', parameter = ''] = kinds.get(e.action.name) ?? []
  return `${what} ${nameIn(asked(e, parameter)) ?? 'of unknown name'}`
}
