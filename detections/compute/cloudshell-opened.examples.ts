import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const open = (call: string, record = {}) => apiCall(`cloudshell:${call}`, { requestParameters: {}, ...record })

export default defineExamples({
  fires: [
    {
      events: [
        open('CreateEnvironment'),
        open('CreateSession', { eventTime: '2026-11-21T14:00:05Z' }),
        open('CreateSession', { eventTime: '2026-11-22T09:00:00Z' }),
      ],
      title: 'alice opened CloudShell for the first time',
      severity: 'low',
    },
  ],
  silent: [
    { event: open('CreateEnvironment', { errorCode: 'AccessDeniedException' }), because: 'it was denied' },
    { event: open('DeleteEnvironment'), because: 'they closed it for good' },
  ],
})
