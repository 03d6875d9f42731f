import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/ebs-snapshot-read',
  calls: ['ebs:GetSnapshotBlock', 'ebs:ListSnapshotBlocks', 'ebs:ListChangedBlocks'],
  severity: 'medium',
  title: (e) => `${e.actor.name} read EBS snapshot ${snapshotOf(e)} block by block for the first time`,
  firstSeen: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  why: 'The whole disk can be downloaded this way, without a machine and without sharing the snapshot.',
  respond: (e) => [
    `Ask ${e.actor.name} what for; the download may still run.`,
    stopActor(e),
    'Find out which disk the snapshot was made of, and change every secret that lay on it.',
    ...otherCalls(e),
  ],
  falsePositives: ['A backup product or a scanner for malware is new in the account.'],
  mitre: ['T1530', 'T1005'],
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-accessing-snapshot.html'],
})

/** ListChangedBlocks compares two. */
function snapshotOf({ request }: ApiCall): string {
  return textAt(request, 'snapshotId') ?? textAt(request, 'secondSnapshotId') ?? 'of unknown name'
}
