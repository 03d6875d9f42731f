import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('fis/experiment-running.json'),
      title: 'Fault experiment EXP123abc123abc123 runs',
      severity: 'low',
    },
  ],
  silent: [
    { event: sample('fis/experiment-initiating.json'), because: 'it has done nothing yet' },
    { event: sample('fis/experiment-completed.json'), because: 'it is over' },
  ],
})
