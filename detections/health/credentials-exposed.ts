import { defineDetection } from '../../shared/core/detection.ts'
import type { HealthEvent } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { thingsAffected } from '../../shared/sources/services/health-event.ts'
import { aboutOf, ofCode, sameEvent, toldFor } from '../requests/health/health-words.ts'

export default defineDetection({
  id: 'health/credentials-exposed',
  on: 'health-event',
  pattern: {},
  where: (e) => aboutOf(e) === 'risk' && e.status !== 'closed',
  severity: 'critical',
  title: (e) => titleOf(e),
  groupBy: sameEvent,
  window: toldFor,
  why: 'Programs look for keys in public code and use them within minutes: somebody may be in the account already.',
  respond: (e) => [
    ...e.affected
      .filter((key) => /^AKIA[A-Z\d]{12,}$/.test(key))
      .slice(0, 3)
      .flatMap((key) => [
        {
          do: `Find out whose key ${key} is:`,
          run: aws`iam get-access-key-last-used --access-key-id ${key}`,
        },
        {
          do: 'Deactivate it at once, with the user whom this names in place of USER:',
          run: aws`iam update-access-key --user-name USER --access-key-id ${key} --status Inactive`,
        },
        {
          do: 'See what was done with it:',
          run: aws`cloudtrail lookup-events --lookup-attributes AttributeKey=AccessKeyId,AttributeValue=${key} --region ${e.region}`,
        },
      ]),
    'See in IAM that the key is inactive, make a new one for whoever needs it, and delete the old one.',
    'Take the key out of where it stands in public, its history too: whoever copied it has it.',
    'Look in all regions for users, keys, roles and machines that nobody of yours made.',
  ],
  falsePositives: ['The key was deactivated before.'],
  mitre: ['T1078.004', 'T1552.001'],
  references: ['https://docs.aws.amazon.com/health/latest/ug/aws-health-events-eventbridge-schema.html'],
})

/** "AWS found AKIA... in public"; of what else AWS holds for a risk, its own words. */
function titleOf(e: HealthEvent): string {
  const whose = thingsAffected(e) ?? 'credentials of this account'
  return /EXPOSED$/.test(e.code)
    ? `AWS found ${whose.replace(/^AKIA/, 'access key AKIA')} in public`
    : `AWS sees ${whose} at risk${ofCode(e)}`
}
