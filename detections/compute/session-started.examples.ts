import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const start = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('ssm:StartSession', {
    requestParameters: { target: 'i-0123456789abcdef0', ...requestParameters },
    responseElements: { sessionId: 'alice-0123456789abcdef0', tokenValue: 'Value hidden due to security reasons.' },
    ...record,
  })

const tunnel = 'AWS-StartPortForwardingSessionToRemoteHost'

export default defineExamples({
  fires: [
    {
      events: [start({}), start({ target: 'i-0123456789abcdef1' }, { eventTime: '2026-11-22T09:00:00Z' })],
      title: 'alice opened a session on instance i-0123456789abcdef0 for the first time',
      severity: 'low',
    },
    {
      event: start({ documentName: tunnel, parameters: { host: ['orders.example.com'], portNumber: ['5432'] } }),
      title: 'alice opened a tunnel to orders.example.com through instance i-0123456789abcdef0 for the first time',
      severity: 'medium',
    },
    {
      event: start({ documentName: tunnel, parameters: 'HIDDEN_DUE_TO_SECURITY_REASONS' }),
      title: 'alice opened a tunnel to another host through instance i-0123456789abcdef0 for the first time',
    },
  ],
  silent: [
    {
      event: start({ target: 'ecs:main_0123456789abcdef_0123456789abcdef-1234567890' }),
      because: 'it leads into a container, which another detection tells',
    },
    { event: start({}, { errorCode: 'TargetNotConnected' }), because: 'no session came about' },
  ],
})
