import { number, text } from '../read-leniently.ts'
import { stateInWords, whoInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const opsItem = {
  'ops-item-id': text,
  'ops-item-type': text,
  title: text,
  description: text,
  status: text,
  source: text,
  severity: number,
  'created-by': text,
  'modified-by': text,
}

export type OpsItem = Detail<typeof opsItem>

/**
 * An OpsItem of OpsCenter was opened or changed. The events that AWS prints have no `severity`; the API has 1 (critical) to 4.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_OpsItem.html
 */
export const ssmOpsItem = defineService({
  source: 'aws.ssm',
  detailTypes: ['OpsItem Create', 'OpsItem Update'],
  detail: opsItem,
  resources: (item, { resources: [arn] }) => {
    const name = item['ops-item-id']
    return name === undefined ? [] : [{ type: 'AWS::SSM::OpsItem', name, arn }]
  },
  what: (item, { detailType }) =>
    `${opsItemInWords(item)} ${detailType === 'OpsItem Create' ? 'was opened' : item.status === undefined ? 'was changed' : stateInWords(item.status)}`,
  because: ({ title }) => title,
  lines: (item) => [
    ...lineOf('Source', item.source),
    ...lineOf('Opened by', item['created-by'] && whoInWords(item['created-by'])),
    ...lineOf('Changed by', item['modified-by'] && whoInWords(item['modified-by'])),
    ...(item.description === undefined ? [] : [item.description.slice(0, 500)]),
  ],
})

/** "OpsItem oi-123456abcdef" */
export function opsItemInWords(item: OpsItem): string {
  const id = item['ops-item-id']
  return id === undefined ? 'An OpsItem' : `OpsItem ${id}`
}

function lineOf(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${name}: ${value}`]
}
