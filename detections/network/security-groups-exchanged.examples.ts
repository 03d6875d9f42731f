import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const group = 'sg-0123456789abcdef0'
const eni = 'eni-0123456789abcdef0'
const arn = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/main/50dc6c495c0c9188'

const onInterface = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('ec2:ModifyNetworkInterfaceAttribute', {
    requestParameters: { networkInterfaceId: eni, ...requestParameters },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: onInterface({ groupSet: { items: [{ groupId: group }] } }),
      title: `alice put ${eni} into security group ${group}`,
      severity: 'low',
    },
    {
      event: apiCall('ec2:ModifyInstanceAttribute', {
        requestParameters: {
          instanceId: 'i-0123456789abcdef0',
          groupSet: { items: [{ groupId: 'sg-1' }, { groupId: 'sg-2' }, { groupId: 'sg-3' }] },
        },
      }),
      title: 'alice put i-0123456789abcdef0 into security groups sg-1, sg-2 and 1 more',
    },
    {
      event: apiCall('elasticloadbalancing:SetSecurityGroups', {
        requestParameters: { loadBalancerArn: arn, securityGroups: [group] },
      }),
      title: `alice put load balancer main into security group ${group}`,
    },
    {
      event: apiCall('elasticloadbalancing:ApplySecurityGroupsToLoadBalancer', {
        requestParameters: { loadBalancerName: 'old', securityGroups: [group, 'sg-2'] },
      }),
      title: `alice put load balancer old into security groups ${group} and sg-2`,
    },
    {
      event: onInterface(
        { groupSet: { items: [{ groupId: group }] } },
        { userAgent: 'aws-sdk-go-v2/1.30.0 os/linux lang/go#1.22 app/amazon-vpc-cni-k8s-v1.19.0' },
      ),
      title: 'alice put eni-0123456789abcdef0 into security group sg-0123456789abcdef0',
      severity: 'information',
    },
  ],
  silent: [{ event: onInterface({ description: { value: 'main' } }), because: 'the groups stay as they are' }],
})
