import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function action(detail: object) {
  return serviceEvent('aws.ssm', 'Parameter Store Policy Action', detail)
}

export default defineExamples({
  fires: [
    {
      event: sample('ssm/parameter-store-policy-expiration.json'),
      title: 'Parameter /OncallDuties expires soon, and is deleted then',
      severity: 'medium',
    },
    {
      event: action({ 'parameter-name': '/shop/key', 'policy-type': 'Expiration' }),
      title: 'Parameter /shop/key expired, and was deleted',
      severity: 'medium',
    },
    {
      event: action({ 'parameter-name': '/shop/key', 'policy-type': 'NoChangeNotification' }),
      title: 'Parameter /shop/key has not been changed for as long as its policy allows',
      severity: 'low',
    },
    { event: action({ 'policy-type': 'Expiration' }), title: 'A parameter expired, and was deleted' },
  ],
  silent: [{ event: action({ 'parameter-name': '/shop/key' }), because: 'it does not say what happened' }],
})
