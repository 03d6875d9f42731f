import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { accountIn } from '../requests/arns.ts'
import { kmsKeyOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'data/kms-grant-to-other-account',
  calls: ['kms:CreateGrant'],
  where: (e) => ![undefined, e.account.id].includes(granteeAccount(e)),
  severity: (e) =>
    listAt(e.request, 'operations').some((operation) => isWord(operation, 'Decrypt')) ? 'medium' : 'low',
  gravest: 'medium',
  title: (e) => `${e.actor.name} granted account ${granteeAccount(e)} the use of KMS key ${kmsKeyOf(e)}`,
  why: 'A grant works beside the key policy, and nobody who reads the policy sees it.',
  respond: (e) => {
    const grant = textAt(e.response, 'grantId')
    return [
      grant === undefined
        ? {
            do: 'Find the grant:',
            run: aws`kms list-grants --key-id ${kmsKeyOf(e)} --region ${e.region}`,
          }
        : {
            do: 'If nobody knows the account, take it back:',
            run: aws`kms revoke-grant --key-id ${kmsKeyOf(e)} --grant-id ${grant} --region ${e.region}`,
          },
      `Ask ${e.actor.name} whose account it is.`,
    ]
  },
  falsePositives: [
    'An encrypted image or snapshot is shared with another account of the company.',
    'A service grants it on behalf of somebody, for its own use.',
  ],
  mitre: ['T1098', 'T1537'],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/grants.html'],
})

function granteeAccount({ request }: ApiCall): string | undefined {
  return accountIn(textAt(request, 'granteePrincipal'))
}
