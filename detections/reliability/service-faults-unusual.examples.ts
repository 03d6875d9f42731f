import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    { event: sample('xray/insight-active.json'), title: 'orders fails more often than usual', severity: 'medium' },
    {
      event: serviceEvent('aws.xray', 'AWS X-Ray Insight Update', { State: 'ACTIVE' }),
      title: 'A service fails more often than usual',
    },
  ],
  silent: [{ event: sample('xray/insight-closed.json'), because: 'it is over' }],
})
