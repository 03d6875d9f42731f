import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function association(detail: object) {
  return serviceEvent('aws.ssm', 'EC2 State Manager Association State Change', detail)
}

export default defineExamples({
  fires: [
    {
      event: association({
        'association-id': '6e37940a-23ba-4ab0-9b96-5d0a1a05464f',
        'document-name': 'AWS-RunPatchBaseline',
        status: 'Failed',
        targets: '[{"key":"tag:Role","values":["web"]}]',
        'association-status-aggregated-count': '{"Success":4,"Failed":1}',
      }),
      title: 'State Manager association of document AWS-RunPatchBaseline failed',
      severity: 'medium',
    },
    { event: association({ status: 'Failed', targets: '{' }), title: 'A State Manager association failed' },
  ],
  silent: [
    { event: sample('ssm/state-manager-association.json'), because: 'it succeeded' },
    { event: association({ 'document-name': 'AWS-RunPatchBaseline', status: 'Pending' }), because: 'it goes on' },
  ],
})
