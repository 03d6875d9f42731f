import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function change(detail: object) {
  return serviceEvent('aws.ssm', 'Parameter Store Change', detail)
}

export default defineExamples({
  fires: [
    {
      event: sample('ssm/parameter-store-delete.json'),
      title: 'Parameter MyExampleParameter was deleted',
      severity: 'low',
    },
    { event: change({ operation: 'Delete' }), title: 'A parameter was deleted' },
  ],
  silent: [
    { event: sample('ssm/parameter-store-create.json'), because: 'a new parameter is everyday work' },
    { event: change({ operation: 'Update', name: '/shop/key' }), because: 'the call tells who wrote another value' },
    { event: change({ operation: 'LabelParameterVersion', name: '/shop/key' }), because: 'its values stay' },
  ],
})
