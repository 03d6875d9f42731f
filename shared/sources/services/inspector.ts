import { optionalObject, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { type Detail, defineService } from './service.ts'

const coverage = { scanStatus: optionalObject({ reason: text, statusCodeValue: text }), scanType: text }

export type ScanCoverage = Detail<typeof coverage>

/**
 * Inspector scans a resource, or no longer does. An instance stands in `resources` with its ID, all else with its ARN.
 * @see https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html
 * @see https://docs.aws.amazon.com/inspector/v2/APIReference/API_ScanStatus.html
 */
export const scanCoverage = defineService({
  source: 'aws.inspector2',
  detailTypes: ['Inspector2 Coverage'],
  detail: coverage,
  resources: (_, { resources }) => resources.map(scanned),
  matter: ({ scanType }) => scanType,
  what: (e, { resources: [id] }) =>
    `Inspector ${e.scanStatus?.statusCodeValue === 'INACTIVE' ? 'does not scan' : 'scans'} ${id === undefined ? 'a resource' : scanned(id).name}`,
  because: ({ scanStatus }) => scanStatus?.reason,
  lines: ({ scanType }) => (scanType === undefined ? [] : [`Scan of type ${scanType.toLowerCase()}`]),
})

function scanned(id: string) {
  return id.startsWith('i-') ? { type: 'AWS::EC2::Instance', name: id, arn: undefined } : resourceOfArn(id)
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
    `Inspector reports of switching itself on in new accounts: ${status?.toLowerCase() ?? 'unknown'}`,
  because: ({ Reason }) => Reason,
})
