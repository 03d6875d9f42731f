import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  addedNames,
  askWhom,
  audienceInWords,
  harmlessFor,
  permissionAudience,
  publishedOnPurpose,
  reachesOutside,
  severityOfSharedData,
} from '../requests/audience.ts'

export default defineCallDetection({
  id: 'data/ebs-snapshot-shared',
  calls: ['ec2:ModifySnapshotAttribute'],
  where: (e) => reachesOutside(permissionAudience(e, permission)),
  severity: (e) => severityOfSharedData(permissionAudience(e, permission)),
  gravest: 'critical',
  title: (e) =>
    `${e.actor.name} shared EBS snapshot ${snapshotOf(e) ?? 'of unknown name'} with ${audienceInWords(permissionAudience(e, permission))}`,
  why: 'Whoever it is shared with can make a disk of it and read every file, keys and passwords among them.',
  respond: (e) => [
    ...takeBack(e),
    'Find out which disk it was made of, and change every secret that lay on it.',
    askWhom(e, permissionAudience(e, permission)),
  ],
  falsePositives: (e) =>
    harmlessFor(
      permissionAudience(e, permission),
      'A snapshot goes to another account of the company, for safe keeping or to move a server.',
      publishedOnPurpose,
    ),
  mitre: ['T1537', 'T1578.001'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySnapshotAttribute.html'],
})

const permission = 'createVolumePermission'

function snapshotOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'snapshotId')
}

function takeBack(e: ApiCall): readonly Step[] {
  const snapshot = snapshotOf(e)
  if (snapshot === undefined) return []
  const command = aws`ec2 modify-snapshot-attribute --snapshot-id ${snapshot} --attribute createVolumePermission --operation-type remove --region ${e.region}`
  const names = addedNames(e, permission)
  return [
    {
      do: 'Take it back:',
      run: names.some((name) => isWord(name, 'all'))
        ? [...command, '--group-names', 'all']
        : [...command, '--user-ids', ...names],
    },
  ]
}
