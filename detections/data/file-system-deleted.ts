import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, textAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'data/file-system-deleted',
  calls: ['elasticfilesystem:DeleteFileSystem', 'fsx:DeleteFileSystem'],
  severity: severityOf,
  title: (e) => {
    const kind = e.action.service === 'fsx' ? 'FSx' : 'EFS'
    const kept = skipsBackup(e) ? ' without a last backup' : ''
    return `${e.actor.name} deleted ${kind} file system ${textAt(e.request, 'fileSystemId') ?? 'of unknown name'}${kept}`
  },
  why: 'All files on it are gone, unless there is a backup.',
  respond: (e) => [
    ...findBackups(e),
    `Ask ${e.actor.name} whether it was meant to go.`,
    'See which machines mounted it: they wait for files that do not come.',
  ],
  falsePositives: ['A file system that nobody uses any more is retired.', 'A test environment is torn down.'],
  mitre: ['T1485'],
  references: [
    'https://docs.aws.amazon.com/efs/latest/ug/API_DeleteFileSystem.html',
    'https://docs.aws.amazon.com/fsx/latest/APIReference/API_DeleteFileSystem.html',
  ],
})

/** EFS never makes a last backup. FSx does for most kinds, and says under the name of the kind where it must not. */
function skipsBackup({ request }: ApiCall): boolean {
  const kinds = ['windowsConfiguration', 'lustreConfiguration', 'openZFSConfiguration']
  return kinds.some((kind) => flagAt(request, kind, 'skipFinalBackup') === true)
}

function severityOf(e: ApiCall): Severity {
  return e.action.service === 'fsx' && !skipsBackup(e) ? 'medium' : 'high'
}

function findBackups({ action, request, account, partition, region }: ApiCall): readonly Step[] {
  const id = textAt(request, 'fileSystemId')
  if (id === undefined) return []
  const arn = `arn:${partition}:elasticfilesystem:${region}:${account.id}:file-system/${id}`
  const run =
    action.service === 'fsx'
      ? aws`fsx describe-backups --filters Name=file-system-id,Values=${id} --region ${region}`
      : aws`backup list-recovery-points-by-resource --resource-arn ${arn} --region ${region}`
  return [{ do: 'See which backups there are:', run }]
}
