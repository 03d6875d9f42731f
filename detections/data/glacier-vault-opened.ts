import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  type Audience,
  askWhom,
  audienceInWords,
  harmlessFor,
  ifStranger,
  policyAudience,
  reachesOutside,
  severityOfAccess,
} from '../requests/audience.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'data/glacier-vault-opened',
  calls: ['glacier:SetVaultAccessPolicy'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => severityOfAccess(audienceOf(e)),
  title: (e) =>
    `${e.actor.name} let ${audienceInWords(audienceOf(e))} use Glacier vault ${textAt(e.request, 'vaultName') ?? 'unknown'}`,
  why: 'Archives are often backups of everything: outsiders may fetch or delete them.',
  respond: (e) => {
    const vault = textAt(e.request, 'vaultName')
    return [
      ...ifKnown(vault, (vault) => ({
        do: ifStranger(
          audienceOf(e),
          'take the whole policy away, and put back what it allowed to others who need it:',
        ),
        run: aws`glacier delete-vault-access-policy --account-id - --vault-name ${vault} --region ${e.region}`,
      })),
      askWhom(e, audienceOf(e)),
    ]
  },
  falsePositives: (e) => harmlessFor(audienceOf(e), 'Another account of the company keeps its archives there.'),
  mitre: ['T1530', 'T1537'],
  references: ['https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-access-policy.html'],
})

function audienceOf({ request, account }: ApiCall): Audience {
  return policyAudience(at(request, 'policy', 'policy') ?? at(request, 'policy'), account.id)
}
