import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const download = (call: string, record: object = {}) =>
  apiCall(call, {
    readOnly: true,
    requestParameters: { dBInstanceIdentifier: 'orders', logFileName: 'audit/server_audit.log' },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: download('rds:DownloadDBLogFilePortion'),
      title: 'alice downloaded a log of database orders for the first time',
      severity: 'low',
    },
    {
      event: download('rds:DownloadCompleteDBLogFile'),
      title: 'alice downloaded a log of database orders for the first time',
    },
  ],
  silent: [
    { event: download('rds:DownloadDBLogFilePortion', { errorCode: 'AccessDenied' }), because: 'it was denied' },
    {
      event: download('rds:DescribeDBLogFiles', { requestParameters: { dBInstanceIdentifier: 'orders' } }),
      because: 'the logs were listed, and not read',
    },
  ],
})
