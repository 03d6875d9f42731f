import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function execution(detail: object) {
  return serviceEvent('aws.codepipeline', 'CodePipeline Pipeline Execution State Change', {
    pipeline: 'orders',
    'execution-id': '12345678-1234-5678-abcd-12345678abcd',
    state: 'FAILED',
    version: 3,
    ...detail,
  })
}

export default defineExamples({
  fires: [
    { event: sample('codepipeline/pipeline-failed-by-tag.json'), title: 'Pipeline myPipeline failed' },
    { event: sample('codepipeline/pipeline-failed.json'), title: 'Pipeline myPipeline failed', severity: 'medium' },
    { event: execution({ 'pipeline-execution-attempt': 2 }), title: 'Pipeline orders failed' },
    { event: execution({ pipeline: undefined }), title: 'A pipeline failed' },
  ],
  silent: [
    { event: sample('codepipeline/pipeline-started.json'), because: 'it began' },
    { event: execution({ state: 'STOPPED' }), because: 'somebody stopped it' },
    { event: execution({ state: 'SUPERSEDED' }), because: 'a newer change overtook it' },
    { event: execution({ state: 'CANCELED' }), because: 'the pipeline itself was changed' },
    { event: sample('codepipeline/action-failed.json'), because: 'the failure of its pipeline follows' },
  ],
})
