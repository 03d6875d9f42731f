import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('codepipeline/approval-succeeded.json'),
      title: 'Pipeline myPipeline no longer waits for approval "Approve"',
      severity: 'information',
    },
  ],
  silent: [
    { event: sample('codepipeline/approval-started.json'), because: 'it waits' },
    { event: sample('codepipeline/action-failed.json'), because: 'it is no approval' },
  ],
})
