import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const start = (documentName: string) =>
  apiCall('ssm:StartAutomationExecution', { requestParameters: { documentName, parameters: {} } })

export default defineExamples({
  fires: [
    {
      event: start('arn:aws:ssm:us-east-1:123456789012:document/helper'),
      title: 'alice ran document helper of account 123456789012 in Systems Manager',
      severity: 'medium',
    },
    {
      event: apiCall('ssm:CreateAssociation', {
        requestParameters: { name: 'arn:aws:ssm:us-east-1:123456789012:document/agent', targets: [] },
      }),
      title: 'alice ran document agent of account 123456789012 in Systems Manager',
    },
  ],
  silent: [
    { event: start('AWS-RestartEC2Instance'), because: 'the document is from AWS' },
    { event: start('arn:aws:ssm:us-east-1:111122223333:document/orders-setup'), because: 'the document is their own' },
  ],
})
