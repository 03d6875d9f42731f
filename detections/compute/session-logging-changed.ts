import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/session-logging-changed',
  calls: ['ssm:DeleteDocument', 'ssm:UpdateDocument'],
  record: { requestParameters: { name: ['SSM-SessionManagerRunShell'] } },
  severity: (e) => (recordsSessions(e) === false ? 'high' : 'medium'),
  title: (e) => {
    const what = recordsSessions(e) === false ? 'switched off' : 'changed'
    return `${e.actor.name} ${what} the recording of Session Manager sessions in ${e.region}`
  },
  why: (e) =>
    recordsSessions(e) === false
      ? 'What people type on the machines is no longer recorded.'
      : 'What people type on the machines may no longer be recorded, or be recorded where others can change it.',
  respond: (e) => [
    ...(e.action.name === 'DeleteDocument'
      ? []
      : [
          {
            do: 'See the settings as they are now:',
            run: aws`ssm get-document --name SSM-SessionManagerRunShell --document-version $LATEST --query Content --output text --region ${e.region}`,
          },
        ]),
    'Name the log group or the bucket again, in the preferences of Session Manager.',
    `Ask ${e.actor.name} why.`,
    ...otherCalls(e),
  ],
  falsePositives: ['The sessions are to be recorded in another bucket, or somebody sets another time limit.'],
  mitre: ['T1685.002'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging.html'],
})

/** `undefined` where the settings are not in the record. */
function recordsSessions({ action, request }: ApiCall): boolean | undefined {
  if (action.name === 'DeleteDocument') return false
  const content = textAt(request, 'content')
  if (content === undefined || !content.includes('inputs')) return undefined
  return /"(?:s3BucketName|cloudWatchLogGroupName)"\s*:\s*"[^"]/.test(content)
}
