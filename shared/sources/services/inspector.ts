import type { Resource } from '../../core/resource.ts'
import { resourceInWords } from '../../core/resource.ts'
import { resourceInOtherCloud } from '../other-cloud.ts'
import { optionalObject, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { type Detail, defineService, type ServiceEnvelope } from './service.ts'

const coverage = {
  scanStatus: optionalObject({ reason: text, statusCodeValue: text }),
  scanType: text,
  provider: text,
}

export type InspectorCoverage = Detail<typeof coverage>

/**
 * Inspector scans a resource, or no longer does. The resource stands in `resources`, an instance by its ID alone.
 * @see https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html#event-coverage-event
 * @see https://docs.aws.amazon.com/inspector/v2/APIReference/API_ScanStatus.html
 */
export const inspectorCoverage = defineService({
  source: 'aws.inspector2',
  detailTypes: ['Inspector2 Coverage'],
  detail: coverage,
  resources: covered,
  matter: ({ scanType }) => scanType,
  what: (one, envelope) =>
    `Inspector ${one.scanStatus?.statusCodeValue === 'ACTIVE' ? 'scans' : 'does not scan'} ${coveredInWords(covered(one, envelope))}`,
  because: ({ scanStatus }) => scanStatus?.reason,
  lines: ({ scanType }) => (scanType === undefined ? [] : [`Scan ${scanType}`]),
})

function covered({ provider }: InspectorCoverage, { resources: [id] }: Pick<ServiceEnvelope, 'resources'>) {
  if (id === undefined) return []
  const elsewhere = resourceInOtherCloud(provider, id, {})
  if (elsewhere !== undefined) return [elsewhere]
  return [/^i-[\da-f]+$/.test(id) ? { type: 'AWS::EC2::Instance', name: id, arn: undefined } : resourceOfArn(id)]
}

/** "EC2 instance i-0abc" */
export function coveredInWords([first]: readonly Resource[]): string {
  return first === undefined ? 'a resource' : resourceInWords(first)
}

const autoEnable = { AutoEnableStatus: text, Reason: text }

/**
 * Inspector could not switch itself on in a new account of the organization.
 * @see https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html
 */
export const inspectorAutoEnable = defineService({
  source: 'aws.inspector2',
  detailTypes: ['Inspector2 AutoEnable'],
  detail: autoEnable,
  resources: () => [],
  what: ({ AutoEnableStatus: status }) =>
    `Inspector ${status === 'Failed' ? 'could not switch' : 'was to switch'} itself on in new accounts`,
  because: ({ Reason }) => Reason,
})
