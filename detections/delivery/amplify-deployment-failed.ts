import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { amplifyDeployment, jobInWords } from '../../shared/sources/services/amplify.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(amplifyDeployment, {
  id: 'delivery/amplify-deployment-failed',
  detail: { jobStatus: ['FAILED'] },
  severity: 'medium',
  title: (job) => `${jobInWords(job)} failed`,
  window: { minutes: 24 * 60 },
  why: 'Visitors go on seeing the version before.',
  respond: ({ appId = unknownName, branchName = unknownName, jobId = unknownName }, e) => [
    {
      do: 'See in which step it failed, and where its log is:',
      run: aws`amplify get-job --app-id ${appId} --branch-name ${branchName} --job-id ${jobId} --query job.steps[?status=='FAILED'] --region ${e.region}`,
    },
  ],
  falsePositives: ['The branch is one that a developer tries something in.'],
  references: [
    'https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-amplify.html',
    'https://docs.aws.amazon.com/amplify/latest/userguide/notifications.html',
  ],
})
