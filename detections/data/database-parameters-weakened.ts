import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'data/database-parameters-weakened',
  calls: ['rds:ModifyDBParameterGroup', 'rds:ModifyDBClusterParameterGroup', 'redshift:ModifyClusterParameterGroup'],
  where: (e) => weakened(e).length > 0,
  severity: 'medium',
  title: (e) => {
    const [first = 'a setting', ...others] = weakened(e)
    const more = others.length === 0 ? '' : ` and ${others.length} more`
    return `${e.actor.name} set ${first}${more} in database parameter group ${groupOf(e) ?? 'of unknown name'}`
  },
  why: 'All databases with these parameters now take connections without encryption, or log less of what is done.',
  respond: (e) => [
    `Set ${weakened(e).join(', ')} back to what it was; some parameters need a restart of the database.`,
    'See which databases use the parameter group, and what was done in them since.',
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: ['An old client that cannot encrypt needs to connect.', 'A database writes too many logs.'],
  mitre: ['T1685.002', 'T1689'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBParameterGroup.html',
    'https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-ssl-support.html',
  ],
})

/** Parameters that force encryption or write an audit log, and the values that end it. */
const weak: ReadonlyMap<string, RegExp> = new Map([
  // PostgreSQL and SQL Server
  ['rds.force_ssl', /^0$/],
  ['pgaudit.log', /^none$/],
  // MySQL, MariaDB and Aurora MySQL
  ['require_secure_transport', /^(?:0|off)$/],
  ['server_audit_logging', /^(?:0|off)$/],
  // DocumentDB
  ['tls', /^disabled$/],
  ['audit_logs', /^(?:disabled|none)$/],
  // Neptune
  ['neptune_enforce_ssl', /^0$/],
  ['neptune_enable_audit_log', /^0$/],
  // Redshift
  ['require_ssl', /^false$/],
  ['enable_user_activity_logging', /^false$/],
])

/** As "rds.force_ssl to 0". */
function weakened({ request }: ApiCall): readonly string[] {
  return listAt(request, 'parameters').flatMap((parameter) => {
    const name = textAt(parameter, 'parameterName')?.toLowerCase() ?? ''
    const value = textAt(parameter, 'parameterValue')?.toLowerCase() ?? ''
    return weak.get(name)?.test(value.toLowerCase()) ? [`${name} to ${value}`] : []
  })
}

function groupOf({ request }: ApiCall): string | undefined {
  return (
    textAt(request, 'dBParameterGroupName') ??
    textAt(request, 'dBClusterParameterGroupName') ??
    textAt(request, 'parameterGroupName')
  )
}
