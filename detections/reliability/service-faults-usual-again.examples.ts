import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [{ event: sample('xray/insight-closed.json'), title: 'orders works as usual' }],
  silent: [{ event: sample('xray/insight-active.json'), because: 'it goes on' }],
})
