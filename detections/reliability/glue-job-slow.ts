import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { delayInWords, glueJobDelay } from '../../shared/sources/services/glue.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(glueJobDelay, {
  id: 'reliability/glue-job-slow',
  severity: 'low',
  title: (job) => delayInWords(job),
  window: { minutes: 24 * 60 },
  why: 'What waits for it is late, and each hour that it runs costs money.',
  respond: (job, e) => [
    {
      do: 'See the run:',
      run: aws`glue get-job-run --job-name ${job.jobName ?? unknownName} --run-id ${job.jobRunId ?? unknownName} --region ${e.region}`,
    },
    {
      do: 'See in its log what it waits for:',
      run: aws`logs get-log-events --log-group-name /aws-glue/jobs/error --log-stream-name ${job.jobRunId ?? unknownName} --limit 100 --region ${e.region}`,
    },
    {
      do: 'If it hangs, stop it:',
      run: aws`glue batch-stop-job-run --job-name ${job.jobName ?? unknownName} --job-run-ids ${job.jobRunId ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ['There is more data than usual, or the threshold is too low.'],
  references: ['https://docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html'],
})
