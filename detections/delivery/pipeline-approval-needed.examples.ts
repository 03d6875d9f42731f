import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('codepipeline/approval-started.json'),
      title: 'Pipeline myPipeline waits for approval "Approve" before stage Production goes on',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.codepipeline', 'CodePipeline Action Execution State Change', {
        state: 'STARTED',
        type: { category: 'Approval' },
      }),
      title: 'A pipeline waits for approval',
    },
  ],
  silent: [
    {
      event: serviceEvent('aws.codepipeline', 'CodePipeline Action Execution State Change', {
        pipeline: 'orders',
        state: 'STARTED',
        type: { category: 'Deploy', provider: 'CodeDeploy' },
      }),
      because: 'a deployment waits for nobody',
    },
  ],
})
