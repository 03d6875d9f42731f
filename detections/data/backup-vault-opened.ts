import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  type Audience,
  askWhom,
  audienceInWords,
  harmlessFor,
  policyAudience,
  reachesOutside,
  severityOfSharedData,
} from '../requests/audience.ts'

export default defineCallDetection({
  id: 'data/backup-vault-opened',
  calls: ['backup:PutBackupVaultAccessPolicy'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => (audienceOf(e).everyone ? 'high' : severityOfSharedData(audienceOf(e))),
  title: (e) => `${e.actor.name} opened ${vaultInWords(e)} to ${audienceInWords(audienceOf(e))}`,
  why: 'Whoever is named in the policy of a vault can copy backups in or out, or delete them, from outside this account.',
  respond: (e) => [
    ...takePolicyAway(e),
    askWhom(e, audienceOf(e)),
    'See which copy jobs there were since, and where they went.',
  ],
  falsePositives: (e) =>
    harmlessFor(audienceOf(e), 'Accounts of the company copy their backups into one vault for safe keeping.'),
  mitre: ['T1537'],
  references: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html'],
})

function audienceOf(e: ApiCall): Audience {
  return policyAudience(at(e.request, 'policy'), e.account.id)
}

function vaultInWords({ request }: ApiCall): string {
  const vault = textAt(request, 'backupVaultName')
  return vault === undefined ? 'a backup vault' : `backup vault ${vault}`
}

/** The policy may also forbid deletions, and then must be written anew. */
function takePolicyAway({ request, region }: ApiCall): readonly Step[] {
  const vault = textAt(request, 'backupVaultName')
  if (vault === undefined) return []
  return [
    {
      do: 'If nobody knows whom it lets in, take the whole policy away; if it forbids deletions as well, put one back that does:',
      run: aws`backup delete-backup-vault-access-policy --backup-vault-name ${vault} --region ${region}`,
    },
  ]
}
