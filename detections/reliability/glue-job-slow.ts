import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { glueJobDelay } from '../../shared/sources/services/glue.ts'
import { thingInWords } from '../../shared/sources/services/named-thing.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(glueJobDelay, {
  id: 'reliability/glue-job-slow',
  severity: 'low',
  title: (job) => `${thingInWords('Glue job', job.jobName)} takes longer than its threshold of delay`,
  window: { minutes: 24 * 60 },
  why: 'What waits for it is late, and each hour that it runs costs money.',
  respond: (job, e) => [
    {
      do: 'See the run:',
      run: aws`glue get-job-run --job-name ${job.jobName ?? unknownName} --run-id ${job.jobRunId ?? unknownName} --region ${e.region}`,
    },
    'If it hangs, stop it and look in its log for what it waits for.',
  ],
  falsePositives: ['There is more data than usual, or the threshold is too low.'],
  references: ['https://docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html'],
})
