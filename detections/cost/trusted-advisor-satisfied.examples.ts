import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('trustedadvisor/check-item-refresh-ok.json'),
      title: 'Trusted Advisor has nothing more to say of quota Launch configurations of AutoScaling in us-west-1',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('trustedadvisor/check-item-refresh-warn.json'), because: 'it recommends something' }],
})
