import { glueJob } from '../../shared/sources/services/glue.ts'
import { thingInWords } from '../../shared/sources/services/named-thing.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(glueJob, {
  id: 'reliability/glue-job-succeeded',
  detail: { state: ['SUCCEEDED'] },
  closes: 'reliability/glue-job-failed',
  onlyCloses: true,
  severity: 'information',
  title: (job) => `${thingInWords('Glue job', job.jobName)} succeeded`,
  ending: (job) => ({
    title: `${thingInWords('Glue job', job.jobName)} succeeded again`,
    since: 'a run failed',
    why: 'A later run went through; see whether it did the work of the one that failed, too.',
  }),
  why: 'A later run went through.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html'],
})
