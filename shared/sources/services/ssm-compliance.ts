import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { type Detail, defineService } from './service.ts'

const compliance = {
  'resource-id': text,
  'compliance-status': text,
  'compliance-type': text,
  'patch-baseline-id': text,
  severity: text,
}

export type NodeCompliance = Detail<typeof compliance>

/**
 * A managed node has the patches and associations that it should, or no longer has them. `severity` stands beside patches alone.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html
 */
export const ssmCompliance = defineService({
  source: 'aws.ssm',
  detailTypes: ['Configuration Compliance State Change'],
  detail: compliance,
  resources: (compliance, { resources: [arn] }) => {
    const id = compliance['resource-id']
    if (id === undefined) return arn === undefined ? [] : [resourceOfArn(arn)]
    // Nodes outside EC2 are called mi-...
    return [{ type: id.startsWith('i-') ? 'AWS::EC2::Instance' : '', name: id, arn: undefined }]
  },
  matter: (compliance) => compliance['compliance-type'],
  what: (compliance) => complianceInWords(compliance),
  lines: (compliance) => {
    const baseline = compliance['patch-baseline-id']
    return baseline === undefined ? [] : [`Patch baseline ${baseline}`]
  },
})

/** "Node i-0abc lacks critical patches" */
export function complianceInWords(compliance: NodeCompliance): string {
  const id = compliance['resource-id']
  const node = id === undefined ? 'A managed node' : `Node ${id}`
  const isOver = compliance['compliance-status'] === 'compliant'
  switch (compliance['compliance-type']) {
    case 'Patch': {
      if (isOver) return `${node} has all its patches`
      const severity = compliance.severity?.toLowerCase()
      const kind = severity !== undefined && /^(?:critical|high)$/.test(severity) ? `${severity} ` : ''
      return `${node} lacks ${kind}patches`
    }
    case 'Association':
      return `${node} ${isOver ? 'is' : 'is not'} as its State Manager associations say`
    default: {
      const type = compliance['compliance-type']
      return `${node} ${isOver ? 'complies' : 'does not comply'}${type === undefined ? '' : ` with ${type}`}`
    }
  }
}
