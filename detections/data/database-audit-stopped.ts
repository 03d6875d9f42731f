import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { at, listAt, textAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { changeStep, databaseInWords } from '../requests/databases.ts'

export default defineCallDetection({
  id: 'data/database-audit-stopped',
  calls: [
    'rds:StopActivityStream',
    'rds:ModifyDBInstance',
    'rds:ModifyDBCluster',
    'redshift:DisableLogging',
    'redshift-serverless:UpdateNamespace',
  ],
  where: (e) => stops(e) !== undefined,
  severity: severityOf,
  title: (e) => `${e.actor.name} stopped ${stops(e) ?? 'the logs'} of ${resourceInWords(e)}`,
  why: (e) =>
    severityOf(e) === 'low'
      ? 'Slow queries and errors of the database are no longer kept where people look for them.'
      : 'Who reads and changes the data is not written down any more, or not where people look for it.',
  respond: (e) => [
    ...startAgain(e),
    `Ask ${e.actor.name} why.`,
    'Look for new users of the database and for large reads since.',
  ],
  falsePositives: ['The logs go another way now, or cost more than they are worth.'],
  mitre: ['T1685.002'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_StopActivityStream.html',
    'https://docs.aws.amazon.com/redshift/latest/APIReference/API_DisableLogging.html',
  ],
})

/** What is not recorded any more; nothing where the call is about something else. */
function stops({ action, request }: ApiCall): string | undefined {
  if (action.name === 'StopActivityStream') return 'the activity stream'
  if (action.name === 'DisableLogging') return 'the audit logs'
  const logs = at(request, 'logExports')
  if (action.name === 'UpdateNamespace') return Array.isArray(logs) && logs.length === 0 ? 'the audit logs' : undefined
  const types = disabledLogs(request)
  return types.length === 0 ? undefined : `the export of the ${types.join(' and ')} logs`
}

function disabledLogs(request: ApiCall['request']): readonly string[] {
  const types = listAt(request, 'cloudwatchLogsExportConfiguration', 'disableLogTypes')
  return types.filter((type) => typeof type === 'string')
}

function severityOf(e: ApiCall): Severity {
  if (e.action.name === 'StopActivityStream') return 'high'
  const types = disabledLogs(e.request)
  const says = types.length === 0 || types.some((type) => /audit|postgresql/i.test(type))
  return says ? 'medium' : 'low'
}

function resourceInWords(e: ApiCall): string {
  const streaming = textAt(e.request, 'resourceArn')
  return streaming === undefined ? databaseInWords(e) : `database ${nameIn(streaming)}`
}

/** An activity stream and Redshift's logs want a key or a bucket, which the call does not name. */
function startAgain(e: ApiCall): readonly Step[] {
  const types = disabledLogs(e.request)
  if (types.length === 0) return ['Start them again with the key or the bucket that they had.']
  const option = JSON.stringify({ EnableLogTypes: types })
  return changeStep(e, 'Export them again:', '--cloudwatch-logs-export-configuration', option)
}
