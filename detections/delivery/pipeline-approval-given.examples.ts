import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('codepipeline/approval-succeeded.json'),
      title: 'Approval "Approve" of pipeline myPipeline was given',
      severity: 'information',
    },
  ],
  silent: [
    { event: sample('codepipeline/approval-started.json'), because: 'it waits' },
    { event: sample('codepipeline/action-failed.json'), because: 'it is no approval' },
  ],
})
