import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { statusInWords, thingInWords, whoInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const statement = { principal: text, statementName: text, statementId: text, state: text }

export type RedshiftStatement = Detail<typeof statement>

/**
 * A statement that was given to the Data API ended; only those are told that were given with `WithEvent`.
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/data-api-monitoring-events.html
 */
export const redshiftStatement = defineService({
  source: 'aws.redshift-data',
  detailTypes: ['Redshift Data Statement Status Change'],
  detail: statement,
  resources: (_, { resources }) => resources.map(resourceOfArn),
  matter: ({ statementName }) => statementName,
  what: (it) => `${redshiftStatementInWords(it)} ${statusInWords(it.state)}`,
  lines: ({ statementId, principal }) => [
    ...(statementId === undefined ? [] : [`Statement ${statementId}`]),
    ...(principal === undefined ? [] : [`Given by ${whoInWords(principal)}`]),
  ],
})

/** "Redshift statement load-orders" */
export function redshiftStatementInWords({ statementName }: RedshiftStatement): string {
  return thingInWords('Redshift statement', statementName)
}
