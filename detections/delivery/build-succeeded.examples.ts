import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('codebuild/build-succeeded.json'),
      title: 'Build of project my-sample-project succeeded again',
      severity: 'information',
    },
  ],
  silent: [
    { event: sample('codebuild/build-failed.json'), because: 'it failed' },
    { event: sample('codebuild/build-phase-change.json'), because: 'a phase alone is not the build' },
  ],
})
