import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('glue/crawler-succeeded.json'),
      title: 'Glue crawler orders-crawler succeeded',
      severity: 'information',
    },
  ],
  silent: [
    { event: sample('glue/crawler-failed.json'), because: 'it failed' },
    { event: sample('glue/crawler-started.json'), because: 'it begins' },
  ],
})
