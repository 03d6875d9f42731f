import { complianceChange, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('config/no-longer-compliant.json'),
      title: 'Config rule access-keys-rotated is violated by IAM user AIDACKCEVSQ6C2EXAMPLE',
      severity: 'medium',
    },
    {
      event: sample('config/first-evaluation-noncompliant.json'),
      title:
        'Config rule cloudwatch-log-group-encrypted-conformance-pack-6cruwvtg2 is violated by log group /aws/lambda/orders',
    },
    {
      event: complianceChange('COMPLIANT', 'NON_COMPLIANT', {
        configRuleName: 'iam-user-mfa-enabled',
        resourceType: 'AWS::IAM::User',
        resourceId: 'AIDACKCEVSQ6C2EXAMPLE',
        newEvaluationResult: {
          complianceType: 'NON_COMPLIANT',
          annotation: 'arn:aws:iam::111122223333:user/people/bob has no MFA device.',
        },
      }),
      title: 'Config rule iam-user-mfa-enabled is violated by IAM user bob',
    },
    {
      event: complianceChange('COMPLIANT', 'NON_COMPLIANT', {
        configRuleName: 'elb-deletion-protection-enabled',
        resourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
        resourceId: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/orders/50dc6c495c0c9188',
      }),
      title: 'Config rule elb-deletion-protection-enabled is violated by load balancer orders',
    },
  ],
  silent: [
    { event: sample('config/compliant-again.json'), because: 'it complies' },
    { event: complianceChange(undefined, 'COMPLIANT'), because: 'a first evaluation found it compliant' },
    { event: sample('config/not-applicable.json'), because: 'the rule does not apply to it any more' },
  ],
})
