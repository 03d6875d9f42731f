import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { accountIn, nameIn } from '../requests/arns.ts'

export default defineCallDetection({
  id: 'data/backup-copied-to-other-account',
  calls: ['backup:StartCopyJob'],
  where: (e) => otherAccount(e) !== undefined,
  severity: 'medium',
  title: (e) => {
    const backup = textAt(e.request, 'recoveryPointArn')
    const what = backup === undefined ? 'a backup' : `backup ${nameIn(backup)}`
    return `${e.actor.name} copied ${what} to account ${otherAccount(e) ?? 'of unknown number'}`
  },
  firstSeen: (e) => `${e.account.id} ${textAt(e.request, 'destinationBackupVaultArn') ?? ''}`,
  why: 'Whoever rules the other account can restore the backup there and read everything in it.',
  respond: (e) => [
    `Ask ${e.actor.name} whether the other account belongs to the company.`,
    ...showJob(e),
    'If the account is not yours, treat the data as stolen: the copy cannot be taken back.',
  ],
  falsePositives: ['Backups are kept in another account, on purpose. Later copies to the same vault are not told.'],
  mitre: ['T1537'],
  references: [
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_StartCopyJob.html',
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html',
  ],
})

function otherAccount({ request, account }: ApiCall): string | undefined {
  const destination = accountIn(textAt(request, 'destinationBackupVaultArn'))
  return destination === account.id ? undefined : destination
}

function showJob({ response, region }: ApiCall): readonly Step[] {
  const job = textAt(response, 'copyJobId')
  if (job === undefined) return []
  return [{ do: 'See how far it is:', run: aws`backup describe-copy-job --copy-job-id ${job} --region ${region}` }]
}
