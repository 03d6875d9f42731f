import type { ApiCall } from '../../shared/core/event.ts'
import { at, flagAt, isWord, listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/guardduty-features-off',
  calls: ['guardduty:UpdateDetector', 'guardduty:UpdateMemberDetectors'],
  // A detector that is switched off as a whole has a detection of its own.
  where: (e) => flagAt(e.request, 'enable') !== false && featuresOff(e).length > 0,
  severity: 'medium',
  title: (e) => {
    const accounts = namesAt(e.request, 'accountIds')
    const where = accounts.length === 0 ? '' : ` for ${named('account', accounts)}`
    return `${e.actor.name} switched off GuardDuty's ${featuresOff(e).join(' and ')}${where}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${featuresOff(e)} ${namesAt(e.request, 'accountIds')}`,
  why: 'GuardDuty no longer looks there, and attacks that show only there go unnoticed.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'detectorId'), (detector) => ({
      do: 'See what GuardDuty looks at now:',
      run: aws`guardduty get-detector --detector-id ${detector} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why; if there is no good answer, switch it on again.`,
  ],
  falsePositives: ['A feature costs more than it is worth to the account.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/guardduty/latest/APIReference/API_UpdateDetector.html'],
})

const spoken: Readonly<Record<string, string>> = {
  S3_DATA_EVENTS: 'S3 protection',
  EKS_AUDIT_LOGS: 'EKS protection',
  EBS_MALWARE_PROTECTION: 'malware protection',
  RDS_LOGIN_EVENTS: 'RDS protection',
  LAMBDA_NETWORK_LOGS: 'Lambda protection',
  EKS_RUNTIME_MONITORING: 'EKS runtime monitoring',
  RUNTIME_MONITORING: 'runtime monitoring',
}

/** By features, and in the older form by sources of data. */
function featuresOff({ request }: ApiCall): readonly string[] {
  const byName = listAt(request, 'features')
    .filter((feature) => isWord(textAt(feature, 'status'), 'DISABLED'))
    .map((feature) => textAt(feature, 'name')?.toUpperCase() ?? 'features')
  const sources = at(request, 'dataSources')
  const older = [
    ...(flagAt(sources, 's3Logs', 'enable') === false ? ['S3_DATA_EVENTS'] : []),
    ...(flagAt(sources, 'kubernetes', 'auditLogs', 'enable') === false ? ['EKS_AUDIT_LOGS'] : []),
    ...(flagAt(sources, 'malwareProtection', 'scanEc2InstanceWithFindings', 'ebsVolumes') === false
      ? ['EBS_MALWARE_PROTECTION']
      : []),
  ]
  return [...new Set([...byName, ...older])].map((name) => spoken[name] ?? name)
}
