import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('apprunner/update-succeeded.json'),
      title: 'Update of App Runner service my-app succeeded',
      severity: 'information',
    },
  ],
  silent: [
    { event: sample('apprunner/service-running.json'), because: 'it tells of the status, and not of an operation' },
  ],
})
