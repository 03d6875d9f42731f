import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const send = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('ssm:SendCommand', {
    requestParameters: {
      documentName: 'AWS-RunShellScript',
      parameters: 'HIDDEN_DUE_TO_SECURITY_REASONS',
      interactive: false,
      ...requestParameters,
    },
    responseElements: { command: { commandId: '0123abcd-0123-4567-89ab-0123456789ab' } },
    ...record,
  })

const ids = (count: number) => Array.from({ length: count }, (_, i) => `i-0123456789abcde${10 + i}`)

export default defineExamples({
  fires: [
    {
      event: send({ instanceIds: ['i-0123456789abcdef0'] }),
      title: 'alice ran a script on instance i-0123456789abcdef0 with Run Command',
      severity: 'low',
    },
    {
      event: send({ instanceIds: ids(12), documentName: 'AWS-RunPowerShellScript' }),
      title: 'alice ran a script on 12 instances with Run Command',
      severity: 'high',
    },
    {
      event: send({ targets: [{ key: 'InstanceIds', values: ['*'] }] }),
      title: 'alice ran a script on every managed instance with Run Command',
      severity: 'high',
    },
    {
      event: send({ targets: [{ key: 'tag:Environment', values: ['production'] }] }),
      title: 'alice ran a script on all instances with tag Environment=production with Run Command',
      severity: 'medium',
    },
    {
      event: send({ targets: [{ key: 'resource-groups:Name', values: ['web'] }] }),
      title: 'alice ran a script on all instances with resource group web with Run Command',
      severity: 'medium',
    },
    {
      event: send({ instanceIds: ids(1) }, { userAgent: 'Ansible/2.19' }),
      title: 'alice ran a script on instance i-0123456789abcde10 with Run Command',
      severity: 'information',
    },
    {
      event: send({ targets: [{ key: 'tag:Env', values: ['dev', 'production'] }] }),
      title: 'alice ran a script on all instances with tag Env=dev or tag Env=production with Run Command',
      severity: 'medium',
    },
    {
      event: send({
        targets: [
          { key: 'tag:Env', values: ['production'] },
          { key: 'tag:App', values: ['web', 'jobs'] },
        ],
      }),
      title:
        'alice ran a script on all instances with tag Env=production and tag App=web or tag App=jobs with Run Command',
      severity: 'medium',
    },
    {
      event: send({ instanceIds: ids(12), documentName: 'AWS-RunDocument' }),
      title: 'alice ran document AWS-RunDocument on 12 instances with Run Command',
      severity: 'high',
    },
    {
      event: send({
        instanceIds: ids(1),
        documentName: 'arn:aws:ssm:us-east-1:111122223333:document/AWS-repair',
      }),
      title: 'alice ran document AWS-repair on instance i-0123456789abcde10 with Run Command',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: send({ documentName: 'AWS-RunPatchBaseline', instanceIds: ids(12) }),
      because: 'the document installs patches, and takes no script',
    },
  ],
})
