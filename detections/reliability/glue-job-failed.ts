import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { glueJob } from '../../shared/sources/services/glue.ts'
import { statusInWords, thingInWords } from '../../shared/sources/services/named-thing.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(glueJob, {
  id: 'reliability/glue-job-failed',
  detail: { state: ['FAILED', 'TIMEOUT', 'ERROR'] },
  severity: 'medium',
  title: (job) => `${thingInWords('Glue job', job.jobName)} ${statusInWords(job.state)}`,
  window: { minutes: 24 * 60 },
  why: 'The tables that it fills are as old as its last success, and what reads them does not know it.',
  respond: (job, e) => [
    {
      do: 'See the run, its error and its arguments:',
      run: aws`glue get-job-run --job-name ${job.jobName ?? unknownName} --run-id ${job.jobRunId ?? unknownName} --region ${e.region}`,
    },
    {
      do: 'Read its log of errors:',
      run: aws`logs get-log-events --log-group-name /aws-glue/jobs/error --log-stream-name ${job.jobRunId ?? unknownName} --limit 100 --region ${e.region}`,
    },
    {
      do: 'When the cause is mended, run it again, with the arguments of the run where it had any:',
      run: aws`glue start-job-run --job-name ${job.jobName ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ['It is tried again by a trigger or a workflow, and succeeds then.'],
  references: [
    'https://docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html',
    'https://docs.aws.amazon.com/glue/latest/dg/monitor-continuous-logging.html',
  ],
})
