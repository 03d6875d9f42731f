import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('codepipeline/pipeline-succeeded.json'),
      title: 'Pipeline myPipeline succeeded again',
      severity: 'information',
    },
  ],
  silent: [
    { event: sample('codepipeline/pipeline-stopping.json'), because: 'it ends without a result' },
    { event: sample('codepipeline/approval-succeeded.json'), because: 'an action alone is not the pipeline' },
  ],
})
