import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: changedSample('network-firewall/configuration-constrained.json', ['"CAPACITY_CONSTRAINED"', '"IN_SYNC"']),
      title: 'Rules reached firewall egress',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('network-firewall/configuration-constrained.json'), because: 'they did not' }],
})
