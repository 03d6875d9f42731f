import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const call = (name: string, request: JsonObject, response: JsonObject = {}) =>
  apiCall(`ec2:${name}`, {
    requestParameters: { [`${name}Request`]: request },
    responseElements: { [`${name}Response`]: response },
  })

const exclusionId = 'vpcbpa-exclude-0123456789abcdef0'

export default defineExamples({
  fires: [
    {
      event: call('ModifyVpcBlockPublicAccessOptions', { InternetGatewayBlockMode: 'off' }),
      title: 'alice let the internet into the VPCs of us-east-1',
      severity: 'high',
    },
    {
      event: call(
        'CreateVpcBlockPublicAccessExclusion',
        { VpcId: 'vpc-0123456789abcdef0', InternetGatewayExclusionMode: 'allow-bidirectional' },
        { vpcBlockPublicAccessExclusion: { exclusionId } },
      ),
      title: 'alice excepted vpc-0123456789abcdef0 from the block of public access',
      severity: 'medium',
    },
    {
      event: call('ModifyVpcBlockPublicAccessExclusion', {
        ExclusionId: exclusionId,
        InternetGatewayExclusionMode: 'allow-bidirectional',
      }),
      title: `alice excepted ${exclusionId} from the block of public access`,
    },
  ],
  silent: [
    {
      event: call('ModifyVpcBlockPublicAccessOptions', { InternetGatewayBlockMode: 'block-ingress' }),
      because: 'the internet is still kept out',
    },
    {
      event: call('CreateVpcBlockPublicAccessExclusion', {
        VpcId: 'vpc-0123456789abcdef0',
        InternetGatewayExclusionMode: 'allow-egress',
      }),
      because: 'traffic gets out and not in',
    },
  ],
})
