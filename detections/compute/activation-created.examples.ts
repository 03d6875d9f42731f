import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const activate = (requestParameters: object, record = {}) =>
  apiCall('ssm:CreateActivation', {
    requestParameters: { iamRole: 'service-role/managed-server', ...requestParameters },
    responseElements: { activationId: '0123abcd-0123-4567-89ab-0123456789ab' },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: activate({ registrationLimit: 50 }),
      title: 'alice made a code that lets 50 machines outside AWS take role managed-server',
      severity: 'medium',
    },
    {
      event: activate({}, { userIdentity: session('Deploy', 'ci-42'), userAgent: 'Terraform/1.9.0' }),
      title: 'role Deploy (session ci-42) made a code that lets a machine outside AWS take role managed-server',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('ssm:DeleteActivation', {
        requestParameters: { activationId: '0123abcd-0123-4567-89ab-0123456789ab' },
      }),
      because: 'the code was deleted',
    },
    { event: activate({}, { errorCode: 'AccessDeniedException' }), because: 'it was denied' },
  ],
})
