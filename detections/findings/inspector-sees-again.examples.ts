import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [{ event: sample('inspector2/coverage-active.json'), title: 'Inspector scans i-087d63509b8c97098' }],
  silent: [{ event: sample('inspector2/coverage-inactive.json'), because: 'it does not' }],
})
