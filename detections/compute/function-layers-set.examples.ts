import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const configure = (...layers: readonly string[]) =>
  apiCall('lambda:UpdateFunctionConfiguration20150331v2', {
    requestParameters: { functionName: 'orders', layers, environment: {} },
  })

const layer = (name: string, account = '111122223333') => `arn:aws:lambda:us-east-1:${account}:layer:${name}`

export default defineExamples({
  fires: [
    {
      event: configure(layer('extension:1')),
      title: 'alice gave Lambda function orders the layer extension:1 for the first time',
      severity: 'low',
    },
  ],
  silent: [
    { event: configure(), because: 'the layers were taken away' },
    {
      event: configure(layer('extension:1'), layer('helper:3', '123456789012')),
      because: 'the layer of another account is told by another detection',
    },
    {
      event: apiCall('lambda:CreateFunction20150331', {
        requestParameters: { functionName: 'orders', layers: [layer('extension:1')] },
      }),
      because: 'the function is new, with the code that was meant for it',
    },
  ],
})
