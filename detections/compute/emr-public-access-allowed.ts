import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/emr-public-access-allowed',
  calls: ['elasticmapreduce:PutBlockPublicAccessConfiguration'],
  record: { requestParameters: { blockPublicAccessConfiguration: { blockPublicSecurityGroupRules: [false] } } },
  severity: 'high',
  title: (e) => `${e.actor.name} allowed EMR clusters in ${e.region} to be open to the internet`,
  why: 'A cluster on the internet is found within hours, and its programs run what strangers send.',
  respond: (e) => [
    {
      do: 'Forbid it again:',
      run: aws`emr put-block-public-access-configuration --block-public-access-configuration ${block} --region ${e.region}`,
    },
    {
      do: 'See which clusters run, and look at their security groups:',
      run: aws`emr list-clusters --active --region ${e.region}`,
    },
    `Ask ${e.actor.name} which cluster it was for.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A cluster for training courses is open for some hours.'],
  mitre: ['T1686.001'],
  references: ['https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-block-public-access.html'],
})

const block = JSON.stringify({ BlockPublicSecurityGroupRules: true, PermittedPublicSecurityGroupRuleRanges: [] })
