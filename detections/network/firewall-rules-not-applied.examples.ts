import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('network-firewall/configuration-constrained.json'),
      title: 'Rules do not reach firewall egress: they need more capacity than it has',
      severity: 'medium',
    },
  ],
  silent: [{ event: sample('network-firewall/configuration-pending.json'), because: 'they are on their way' }],
})
