import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'organization/knowledge-base-deleted',
  calls: ['bedrock:DeleteDataSource', 'bedrock:DeleteKnowledgeBase'],
  severity: (e) => (e.tool?.automatic ? 'low' : 'medium'),
  title: (e) => {
    const base = `knowledge base ${textAt(e.request, 'knowledgeBaseId') ?? 'of unknown ID'}`
    return `${e.actor.name} deleted ${isSource(e) ? 'a data source of ' : ''}${base}`
  },
  why: 'Agents and applications that look up their answers there find nothing, or make them up.',
  respond: (e) => {
    const base = textAt(e.request, 'knowledgeBaseId')
    return [
      `Ask ${e.actor.name} whether anything still uses it.`,
      ...(base === undefined || !isSource(e)
        ? []
        : [
            {
              do: 'See which sources are left:',
              run: aws`bedrock-agent list-data-sources --knowledge-base-id ${base} --region ${e.region}`,
            },
          ]),
      'If it is needed, make it again, and read the documents in anew; the documents themselves are not deleted.',
    ]
  },
  falsePositives: ['A trial has ended.'],
  mitre: ['T1485'],
  references: ['https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_DeleteKnowledgeBase.html'],
})

function isSource({ action }: ApiCall): boolean {
  return action.name === 'DeleteDataSource'
}
