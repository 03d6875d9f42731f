import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [{ event: sample('network-firewall/endpoint-ready.json'), title: 'An endpoint of firewall egress works' }],
  silent: [{ event: sample('network-firewall/endpoint-failed.json'), because: 'it failed' }],
})
