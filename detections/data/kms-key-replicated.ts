import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { kmsKeyOf } from '../requests/resource-names.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'data/kms-key-replicated',
  calls: ['kms:ReplicateKey'],
  severity: 'low',
  title: (e) => {
    const region = textAt(e.request, 'replicaRegion') ?? 'another region'
    return `${e.actor.name} copied KMS key ${kmsKeyOf(e)} to ${region}`
  },
  why: 'The copy has a policy of its own, and decrypts the same data where fewer people look.',
  respond: (e) => {
    const region = textAt(e.request, 'replicaRegion')
    return [
      ...ifKnown(region, (region) => [
        {
          do: 'See who may use the copy:',
          run: aws`kms get-key-policy --key-id ${kmsKeyOf(e)} --policy-name default --query Policy --output text --region ${region}`,
        },
        {
          do: 'If nobody needs it, disable it:',
          run: aws`kms disable-key --key-id ${kmsKeyOf(e)} --region ${region}`,
        },
      ]),
      `Ask ${e.actor.name} what works in that region.`,
    ]
  },
  falsePositives: ['Data is replicated to a second region for emergencies.'],
  mitre: ['T1537'],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html'],
})
