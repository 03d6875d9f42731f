import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('applicationinsights/problem-updated.json'),
      title: 'A problem in application web-app is resolved',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('applicationinsights/problem-detected.json'), because: 'it is new' }],
})
