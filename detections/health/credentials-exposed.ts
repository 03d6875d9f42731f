import { defineDetection } from '../../shared/core/detection.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { affectedInWords, codeInWords } from '../../shared/sources/services/health-event.ts'
import { aboutOf, sameEvent, toldFor } from '../requests/health/health-words.ts'

export default defineDetection({
  id: 'health/credentials-exposed',
  on: 'health-event',
  pattern: {},
  where: (e) => aboutOf(e) === 'risk' && e.status !== 'closed',
  severity: 'critical',
  title: (e) => `AWS found credentials of this account in public: ${codeInWords(e)}${affectedInWords(e)}`,
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
        `Deactivate it at once, for the user whom this names: aws iam update-access-key --access-key-id ${key} --status Inactive --user-name USER`,
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
