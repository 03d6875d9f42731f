import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('amplify/deployment-succeeded.json'),
      title: 'Amplify deployment of branch main (app d1a2b3c4d5e6f7) succeeded again',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('amplify/deployment-started.json'), because: 'it has not ended' }],
})
