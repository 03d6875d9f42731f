import { isJsonList, isJsonObject, listAt, objectAt, opened, textAt } from '../../core/json.ts'
import { text } from '../read-leniently.ts'
import { stateInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const association = {
  'association-id': text,
  'document-name': text,
  status: text,
  targets: text,
  'association-status-aggregated-count': text,
  'schedule-expression': text,
}

export type Association = Detail<typeof association>

/**
 * An association of State Manager was applied, to all its nodes. Targets and counts are JSON in texts.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html
 */
export const ssmAssociation = defineService({
  source: 'aws.ssm',
  detailTypes: ['EC2 State Manager Association State Change'],
  detail: association,
  resources: (association) => {
    const name = association['document-name']
    return name === undefined ? [] : [{ type: 'AWS::SSM::Document', name, arn: undefined }]
  },
  matter: (association) => association['association-id'],
  what: (association) => `${associationInWords(association)} ${statusInWords(association.status)}`,
  because: (association) => countsIn(association),
  lines: (association) => [
    ...targetLines(association),
    ...lineOf('Schedule', association['schedule-expression']),
    ...lineOf('Association', association['association-id']),
  ],
})

/** "State Manager association of document AWS-RunPatchBaseline" */
export function associationInWords(association: Association): string {
  const document = association['document-name']
  return document === undefined ? 'A State Manager association' : `State Manager association of document ${document}`
}

function statusInWords(status: string | undefined): string {
  if (status === 'Failed') return 'failed'
  if (status === 'Success') return 'succeeded'
  return status === undefined ? 'changed its status' : stateInWords(status)
}

/** "nodes by status: 2 Failed, 5 Success" */
function countsIn(association: Association): string | undefined {
  const counts = objectAt(association['association-status-aggregated-count'])
  const said = Object.entries(counts).flatMap(([status, count]) =>
    typeof count === 'number' ? [`${count} ${status}`] : [],
  )
  return said.length === 0 ? undefined : `nodes by status: ${said.join(', ')}`
}

/** "Target InstanceIds=i-12345678" */
function targetLines({ targets }: Association): readonly string[] {
  const read = targets === undefined ? [] : opened(targets)
  if (!isJsonList(read)) return []
  return read.filter(isJsonObject).flatMap((target) => {
    const values = listAt(target, 'values').filter((value) => typeof value === 'string')
    const key = textAt(target, 'key')
    return key === undefined || values.length === 0 ? [] : [`Target ${key}=${values.slice(0, 10).join(',')}`]
  })
}

function lineOf(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${name} ${value}`]
}
