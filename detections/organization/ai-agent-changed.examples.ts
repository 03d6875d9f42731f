import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const group = (requestParameters: object) =>
  apiCall('bedrock:CreateAgentActionGroup', { requestParameters: { agentId: 'A1B2C3D4E5', ...requestParameters } })

export default defineExamples({
  fires: [
    {
      event: apiCall('bedrock:CreateAgentActionGroup', {
        requestParameters: {
          agentId: 'A1B2C3D4E5',
          actionGroupName: 'tickets',
          actionGroupExecutor: { lambda: 'arn:aws:lambda:us-east-1:123456789012:function:tickets:3' },
        },
      }),
      title: 'alice let AI agent A1B2C3D4E5 call function tickets of account 123456789012',
      severity: 'medium',
    },
    {
      event: apiCall('bedrock:CreateAgent', {
        requestParameters: {
          agentName: 'helper',
          agentResourceRoleArn: 'arn:aws:iam::111122223333:role/service-role/Helper',
        },
      }),
      title: 'alice let AI agent helper act as role Helper',
      severity: 'low',
    },
    {
      event: apiCall('bedrock:UpdateAgent', {
        requestParameters: {
          agentId: 'A1B2C3D4E5',
          agentName: 'helper',
          agentResourceRoleArn: 'arn:aws:iam::111122223333:role/Helper',
        },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0',
      }),
      title: 'alice let AI agent helper act as role Helper',
      severity: 'information',
    },
    {
      event: group({ actionGroupExecutor: { lambda: 'arn:aws:lambda:us-east-1:111122223333:function:orders' } }),
      title: 'alice let AI agent A1B2C3D4E5 call function orders',
    },
    {
      event: group({ parentActionGroupSignature: 'ANTHROPIC.Bash' }),
      title: 'alice let AI agent A1B2C3D4E5 run shell commands',
    },
  ],
  silent: [
    {
      event: group({ parentActionGroupSignature: 'AMAZON.UserInput' }),
      because: 'the agent may only ask its user',
    },
    { event: group({ actionGroupExecutor: { customControl: 'RETURN_CONTROL' } }), because: 'it hands control back' },
  ],
})
