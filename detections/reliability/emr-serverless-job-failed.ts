import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { emrServerlessRun, runInWords } from '../../shared/sources/services/emr.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(emrServerlessRun, {
  id: 'reliability/emr-serverless-job-failed',
  detail: { state: ['FAILED'] },
  severity: 'medium',
  title: (run) => `${runInWords(run)} failed`,
  window: { minutes: 24 * 60 },
  why: 'What the job was to make is not there, or only in part.',
  respond: (run, e) => [
    {
      do: 'See why, and what it was given:',
      run: aws`emr-serverless get-job-run --application-id ${run.applicationId ?? unknownName} --job-run-id ${run.jobRunId ?? unknownName} --region ${e.region}`,
    },
    {
      do: 'Open the log of its driver, at the address that this gives:',
      run: aws`emr-serverless get-dashboard-for-job-run --application-id ${run.applicationId ?? unknownName} --job-run-id ${run.jobRunId ?? unknownName} --region ${e.region}`,
    },
    'When the cause is mended, start it again.',
  ],
  falsePositives: ['Whoever started it tries again by itself.'],
  references: [
    'https://docs.aws.amazon.com/emr/latest/EMR-Serverless-UserGuide/using-eventbridge.html',
    'https://docs.aws.amazon.com/emr/latest/EMR-Serverless-UserGuide/job-states.html',
  ],
})
