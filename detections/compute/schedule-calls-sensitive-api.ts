import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/schedule-calls-sensitive-api',
  calls: ['scheduler:CreateSchedule', 'scheduler:UpdateSchedule'],
  where: (e) => sensitive.test(apiOf(e) ?? ''),
  severity: 'high',
  title: (e) => `${e.actor.name} scheduled ${apiOf(e)} to be called by itself`,
  why: 'A schedule makes keys, opens doors or deletes guards again long after an intruder was shut out.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'name'), (name) => ({
      do: 'If nobody expects it, delete the schedule:',
      run: aws`scheduler delete-schedule --name ${name} --group-name ${textAt(e.request, 'groupName') ?? 'default'} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why, and see what the role of the schedule may do.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A schedule keeps house, and deactivates what is old.'],
  mitre: ['T1053', 'T1546'],
  references: ['https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html'],
})

/** As `iam:createAccessKey`; `undefined` where the schedule calls no API itself. */
function apiOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'target', 'arn')?.match(/:aws-sdk:(\w+:\w+)$/)?.[1]
}

const sensitive =
  /^(?:account|cloudtrail|config|guardduty|iam|identitystore|kms|organizations|secretsmanager|securityhub|ssoadmin|sts):|^ec2:(?:authorize|run|terminate)|^lambda:(?:add|update)|^s3:(?:delete|put)/i
