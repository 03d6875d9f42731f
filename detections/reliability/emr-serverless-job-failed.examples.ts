import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('emr/serverless-job-failed.json'),
      title: 'EMR Serverless job nightly of application 00f1982r1uukb925 failed',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.emr-serverless', 'EMR Serverless Job Run State Change', { state: 'FAILED' }),
      title: 'An EMR Serverless job failed',
    },
  ],
  silent: [
    { event: sample('emr/serverless-job-running.json'), because: 'it runs' },
    {
      event: serviceEvent('aws.emr-serverless', 'EMR Serverless Job Run State Change', { state: 'CANCELLED' }),
      because: 'somebody cancelled it',
    },
  ],
})
