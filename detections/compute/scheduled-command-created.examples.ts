import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const associate = (name: string, record: JsonObject = {}) =>
  apiCall('ssm:CreateAssociation', {
    requestParameters: {
      name,
      parameters: 'HIDDEN_DUE_TO_SECURITY_REASONS',
      targets: [{ key: 'InstanceIds', values: ['*'] }],
      scheduleExpression: 'rate(30 minutes)',
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: associate('AWS-RunShellScript'),
      title: 'alice had a script run again and again on every managed instance',
      severity: 'medium',
    },
    {
      event: apiCall('ssm:RegisterTaskWithMaintenanceWindow', {
        requestParameters: {
          windowId: 'mw-0123456789abcdef0',
          taskArn: 'AWS-RunPowerShellScript',
          taskType: 'RUN_COMMAND',
          targets: [{ key: 'tag:Name', values: ['web'] }],
        },
      }),
      title: 'alice had a script run again and again on all instances with tag Name=web',
    },
    {
      event: associate('AWS-RunShellScript', { userAgent: 'Terraform/1.9.0' }),
      title: 'alice had a script run again and again on every managed instance',
      severity: 'low',
    },
  ],
  silent: [{ event: associate('AWS-GatherSoftwareInventory'), because: 'it takes stock, and runs no script' }],
})
