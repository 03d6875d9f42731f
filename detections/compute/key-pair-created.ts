import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/key-pair-created',
  calls: ['ec2:CreateKeyPair', 'ec2:ImportKeyPair'],
  severity: 'low',
  title: (e) => {
    const verb = e.action.name === 'ImportKeyPair' ? 'brought in' : 'created'
    return `${e.actor.name} ${verb} ${named('EC2 key pair', textAt(e.request, 'keyName'))}`
  },
  why: 'Who holds the key can log in to every instance that is launched with it, and it never expires.',
  respond: (e) => [
    `Ask ${e.actor.name} what the key is for, and whether Session Manager would do.`,
    ...ifKnown(textAt(e.request, 'keyName'), (name) => [
      {
        do: 'If it is not expected, see which instances were launched with it:',
        run: aws`ec2 describe-instances --filters Name=key-name,Values=${name} --query Reservations[].Instances[].InstanceId --region ${e.region}`,
      },
      {
        do: 'Delete it; instances that have it already keep it:',
        run: aws`ec2 delete-key-pair --key-name ${name} --region ${e.region}`,
      },
    ]),
  ],
  falsePositives: ['Somebody sets up a machine of their own.'],
  mitre: ['T1098.004'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-key-pairs.html'],
})
