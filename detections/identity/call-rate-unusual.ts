import { callInWords } from '../../shared/core/call-name.ts'
import { defineDetection } from '../../shared/core/detection.ts'
import { aws } from '../../shared/core/shell-command.ts'

export default defineDetection({
  id: 'identity/call-rate-unusual',
  on: 'insight',
  pattern: { detail: { insightDetails: { state: ['Start'] } } },
  severity: 'low',
  title: (e) => {
    const call = callInWords(e.action)
    return e.errorCode === undefined
      ? `CloudTrail Insights saw unusually many calls of ${call}`
      : `CloudTrail Insights saw unusually many calls of ${call} fail with ${e.errorCode}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${e.action.service} ${e.action.name} ${e.errorCode ?? ''}`,
  why: (e) =>
    e.errorCode === undefined
      ? 'A call that is suddenly frequent may be a program gone wrong, or somebody who looks around, copies or destroys.'
      : 'A call that suddenly fails often may be a program gone wrong, or somebody who tries what they may do.',
  respond: (e) => [
    e.callers.length === 0
      ? 'See in the CloudTrail console, under Insights, who made the calls.'
      : `Ask those who made most of the calls: ${e.callers.slice(0, 3).join(', ')}.`,
    e.isOnData
      ? 'See the calls in the log files of the trail: the event history shows no calls on data.'
      : {
          do: 'See the calls (CloudTrail shows a call up to 15 minutes late):',
          run: aws`cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=${e.action.name} --region ${e.region}`,
        },
  ],
  falsePositives: (e) => [
    e.errorCode === undefined
      ? 'A deployment, a migration or a new program makes more calls than were usual before.'
      : 'A permission was taken away, or what a program asks for is gone.',
  ],
  mitre: ['T1580', 'T1526'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-insights-events-with-cloudtrail.html',
  ],
})
