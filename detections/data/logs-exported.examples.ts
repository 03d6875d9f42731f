import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const requestParameters = { logGroupName: '/app', destination: 'main-archive', from: 0, to: 1 }

export default defineExamples({
  fires: [
    {
      event: apiCall('logs:CreateExportTask', { requestParameters }),
      title: 'alice exported log group /app to bucket main-archive',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: apiCall('logs:CancelExportTask', { requestParameters: { taskId: '1234abcd' } }),
      because: 'an export was stopped',
    },
  ],
})
