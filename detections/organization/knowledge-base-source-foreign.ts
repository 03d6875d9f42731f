import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'organization/knowledge-base-source-foreign',
  calls: ['bedrock:CreateDataSource', 'bedrock:UpdateDataSource'],
  where: (e) => {
    const owner = ownerOf(e)
    return owner !== undefined && owner !== e.account.id
  },
  severity: 'medium',
  title: (e) => {
    const base = textAt(e.request, 'knowledgeBaseId') ?? 'of unknown ID'
    return `${e.actor.name} had knowledge base ${base} read from account ${ownerOf(e) ?? 'of unknown ID'}`
  },
  why: 'Whoever can write to that bucket decides what your agents and applications answer.',
  respond: (e) => {
    const base = textAt(e.request, 'knowledgeBaseId')
    const source = textAt(e.request, 'dataSourceId') ?? textAt(e.response, 'dataSource', 'dataSourceId')
    return [
      `Ask ${e.actor.name} whose account it is.`,
      ...(base === undefined || source === undefined
        ? []
        : [
            {
              do: 'If nobody knows it, delete the source:',
              run: aws`bedrock-agent delete-data-source --knowledge-base-id ${base} --data-source-id ${source} --region ${e.region}`,
            },
          ]),
    ]
  },
  falsePositives: ['Another account of the company keeps the documents.'],
  mitre: ['T1565.001'],
  references: ['https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_CreateDataSource.html'],
})

function ownerOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'dataSourceConfiguration', 's3Configuration', 'bucketOwnerAccountId')
}
