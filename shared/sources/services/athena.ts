import { number, text } from '../read-leniently.ts'
import { asPart, namedResource, statusInWords, thingInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const query = {
  currentState: text,
  previousState: text,
  statementType: text,
  queryExecutionId: text,
  workgroupName: text,
  sequenceNumber: number,
}

export type AthenaQuery = Detail<typeof query>

/**
 * A query changed its state; the same change may come again, with the same `sequenceNumber`.
 * @see https://docs.aws.amazon.com/athena/latest/ug/athena-events.html
 */
export const athenaQuery = defineService({
  source: 'aws.athena',
  detailTypes: ['Athena Query State Change'],
  detail: query,
  resources: ({ workgroupName }) => namedResource('AWS::Athena::WorkGroup', workgroupName),
  sameAs: ({ queryExecutionId, sequenceNumber }) => [queryExecutionId, String(sequenceNumber ?? '')],
  what: (query) => `A query in ${workgroupInWords(query)} ${statusInWords(query.currentState)}`,
  lines: ({ queryExecutionId, statementType }) => [
    ...(queryExecutionId === undefined ? [] : [`Query ${queryExecutionId}`]),
    ...(statementType === undefined ? [] : [`Statement of type ${statementType}`]),
  ],
})

/** "Athena workgroup primary" */
export function workgroupInWords({ workgroupName }: AthenaQuery): string {
  return asPart(thingInWords('Athena workgroup', workgroupName))
}
