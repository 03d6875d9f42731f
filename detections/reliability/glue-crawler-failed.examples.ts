import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('glue/crawler-failed.json'),
      title: 'Glue crawler test-crawler-notification failed',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.glue', 'Glue Crawler State Change', { state: 'Failed' }),
      title: 'A Glue crawler failed',
    },
  ],
  silent: [{ event: sample('glue/crawler-succeeded.json'), because: 'it went through' }],
})
