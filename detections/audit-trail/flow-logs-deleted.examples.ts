import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (FlowLogId: JsonObject | readonly JsonObject[], record: JsonObject = {}) =>
  apiCall('ec2:DeleteFlowLogs', { requestParameters: { DeleteFlowLogsRequest: { FlowLogId } }, ...record })

const one = { tag: 1, content: 'fl-064ed3a785e4a37ef' }

export default defineExamples({
  fires: [
    { event: remove(one), title: 'alice deleted flow log fl-064ed3a785e4a37ef', severity: 'high' },
    {
      event: remove([one, { tag: 2, content: 'fl-0123456789abcdef0' }]),
      title: 'alice deleted flow logs fl-064ed3a785e4a37ef and fl-0123456789abcdef0',
      severity: 'high',
    },
    {
      event: remove(one, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' }),
      title: 'alice deleted flow log fl-064ed3a785e4a37ef',
      severity: 'high',
    },
    { event: apiCall('ec2:DeleteFlowLogs'), title: 'alice deleted a flow log' },
  ],
  silent: [
    {
      event: remove(one, { errorCode: 'Client.InvalidFlowLogId.NotFound' }),
      because: 'there is no such flow log',
    },
    {
      event: apiCall('ec2:CreateFlowLogs', {
        requestParameters: { CreateFlowLogsRequest: { ResourceId: { tag: 1, content: 'vpc-0123456789abcdef0' } } },
      }),
      because: 'one was created',
    },
  ],
})
