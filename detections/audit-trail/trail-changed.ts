import type { ApiCall } from '../../shared/core/event.ts'
import { at, flagAt, textAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/trail-changed',
  calls: ['cloudtrail:UpdateTrail'],
  severity: (e) => changes(e)[0]?.[0] ?? 'low',
  title: (e) => {
    const worst = changes(e).slice(0, 2)
    const what = worst.length === 0 ? '' : `: it now ${worst.map(([, text]) => text).join(' and ')}`
    return `${e.actor.name} changed ${named('trail', namesAt(e.request, 'name'))}${what}`
  },
  // A harmless change must not hide the grave one that follows.
  groupBy: (e) => `${e.account.id} ${textAt(e.request, 'name')} ${changes(e).map(([, text]) => text)}`,
  why: (e) =>
    changes(e).length === 0
      ? 'What the trail covers and where it writes decide who can later see what was done; the call lowers neither.'
      : 'What a trail leaves out, sends elsewhere or no longer protects is hidden from those who look for it later.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'name'), (trail) => ({
      do: 'Let it cover everything again:',
      run: aws`cloudtrail update-trail --name ${trail} --is-multi-region-trail --include-global-service-events --enable-log-file-validation --region ${e.region}`,
    })),
    ...ifKnown(textAt(e.request, 'name'), (trail) => ({
      do: 'See its bucket, its KMS key and its log group, and whether they are yours:',
      run: aws`cloudtrail get-trail --name ${trail} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why the trail was changed.`,
  ],
  falsePositives: ['The console and Terraform state every setting again, also those that stay as they were.'],
  mitre: ['T1685.002'],
  cis: ['4.5'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_UpdateTrail.html'],
})

/** What the call makes of the trail, the gravest first. */
function changes({ request }: ApiCall): readonly (readonly [Severity, string])[] {
  const says = (parameter: string, value: boolean | string) =>
    (typeof value === 'boolean' ? flagAt(request, parameter) : at(request, parameter)) === value
  const bucket = textAt(request, 's3BucketName')
  const found: readonly (readonly [boolean, Severity, string])[] = [
    [says('isMultiRegionTrail', false), 'high', 'covers one region only'],
    [says('includeGlobalServiceEvents', false), 'high', 'leaves out IAM and other global services'],
    [says('isOrganizationTrail', false), 'medium', 'covers one account only'],
    [says('enableLogFileValidation', false), 'medium', 'leaves its log files unsigned'],
    [says('cloudWatchLogsLogGroupArn', ''), 'medium', 'sends nothing to CloudWatch Logs'],
    // The CLI and Terraform state it each time, and the record does not say which it was before.
    [bucket !== undefined, 'medium', `writes to bucket ${bucket}, maybe another than before`],
    [says('kmsKeyId', ''), 'low', 'encrypts its log files with no KMS key'],
  ]
  return found.filter(([applies]) => applies).map(([, severity, text]) => [severity, text])
}
