import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [{ event: sample('appflow/flow-succeeded.json'), title: 'AppFlow flow orders went through' }],
  silent: [{ event: sample('appflow/flow-failed.json'), because: 'it failed' }],
})
