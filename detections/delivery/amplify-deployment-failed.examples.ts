import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('amplify/deployment-failed.json'),
      title: 'Amplify deployment of branch main (app d1a2b3c4d5e6f7) failed',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.amplify', 'Amplify Deployment Status Change', { jobStatus: 'FAILED' }),
      title: 'An Amplify deployment failed',
    },
  ],
  silent: [{ event: sample('amplify/deployment-started.json'), because: 'it began' }],
})
