import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  type Audience,
  audienceInWords,
  policyAudience,
  reachesOutside,
  severityOfAccess,
} from '../requests/audience.ts'

export default defineCallDetection({
  id: 'data/file-system-policy-weakened',
  calls: ['elasticfilesystem:PutFileSystemPolicy', 'elasticfilesystem:DeleteFileSystemPolicy'],
  where: (e) => isDeletion(e) || reachesOutside(audienceOf(e)),
  severity: severityOf,
  title: (e) => {
    const fileSystem = `EFS file system ${textAt(e.request, 'fileSystemId') ?? 'of unknown name'}`
    return isDeletion(e)
      ? `${e.actor.name} deleted the policy of ${fileSystem}`
      : `${e.actor.name} opened ${fileSystem} to ${audienceInWords(audienceOf(e))}`
  },
  why: (e) =>
    isDeletion(e)
      ? 'Without a policy everyone who reaches a mount target in the network may mount the file system.'
      : 'The policy says who may mount the file system; the network alone keeps out whom it lets in.',
  respond: (e) => [
    ...showMountTargets(e),
    isDeletion(e)
      ? 'Put the policy back as your code or the history of AWS Config has it.'
      : 'Put the old policy back; the call in CloudTrail says what it is now.',
    `Ask ${e.actor.name} who needs to get in.`,
  ],
  falsePositives: ['The security groups of the mount targets keep out whoever should not come.'],
  mitre: ['T1530', 'T1222'],
  references: [
    'https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html',
    'https://docs.aws.amazon.com/efs/latest/ug/API_PutFileSystemPolicy.html',
  ],
})

function isDeletion({ action }: ApiCall): boolean {
  return action.name === 'DeleteFileSystemPolicy'
}

/** Policies that EFS's console makes name everyone who comes through a mount target, in the network. */
function audienceOf({ request, account }: ApiCall): Audience {
  return policyAudience(at(request, 'policy'), account.id)
}

function severityOf(e: ApiCall): Severity {
  if (isDeletion(e)) return 'low'
  return severityOfAccess(audienceOf(e))
}

function showMountTargets({ request, region }: ApiCall): readonly Step[] {
  const id = textAt(request, 'fileSystemId')
  if (id === undefined) return []
  return [
    {
      do: 'See in which networks it can be mounted:',
      run: aws`efs describe-mount-targets --file-system-id ${id} --region ${region}`,
    },
  ]
}
