import { isAws } from '../../shared/core/actor.ts'
import { callInWords } from '../../shared/core/call-name.ts'
import { defineDetection } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { resourceInWords } from '../../shared/core/resource.ts'
import { hasLongTermKey } from '../requests/callers.ts'
import { isRootDevice, ownerOf } from '../requests/identity/credential-owner.ts'
import { askAboutRoot, isCentralRoot, rootAtWork, whyOfRoot } from '../requests/identity/root.ts'

export default defineDetection({
  id: 'identity/root-api-call',
  on: 'api-call',
  pattern: {
    detail: {
      userIdentity: { type: ['Root'] },
      eventType: [{ 'anything-but': 'AwsServiceEvent' }],
    },
  },
  // What root only reads has a detection of its own, whose rule asks AWS for such calls.
  where: (e) =>
    !isAws(e.actor) && e.action.readOnly !== true && (e.outcome.kind !== 'success' || !isToldInItsOwnWords(e)),
  // One alert for a central session; that the root user itself is at work is news beside whatever it does.
  yieldsToOthers: isCentralRoot,
  severity: 'high',
  title: (e) => {
    const tried = e.outcome.kind === 'success' ? 'called' : 'tried to call'
    const [first, ...others] = e.resources
    const on = first === undefined ? '' : ` on ${resourceInWords(first)}`
    const more = others.length === 0 ? '' : ` and ${others.length} more`
    return `${rootAtWork(e)} ${tried} ${callInWords(e.action)}${on}${more}`
  },
  why: (e) => whyOfRoot(e, 'The root user can do anything in the account, and no IAM policy limits it.'),
  respond: (e) => [...askAboutRoot(e), 'Do everyday work with a role; only a handful of tasks need root.'],
  falsePositives: ['One of the few tasks that need root, announced beforehand.'],
  groupBy: (e) => `${e.account.id} ${rootAtWork(e)} ${e.action.service}:${e.action.name}`,
  mitre: ['T1078.004'],
  cis: ['4.3'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-tasks.html'],
})

/** What root does here has a detection that says more. */
const told: ReadonlySet<string> = new Set([
  'iam:ChangePassword',
  'iam:CreateAccessKey',
  'iam:DeactivateMFADevice',
  'account:AcceptPrimaryEmailUpdate',
  'account:StartPrimaryEmailUpdate',
])

function isToldInItsOwnWords(e: ApiCall): boolean {
  const { service, name } = e.action
  return told.has(`${service}:${name}`) || (name === 'DeleteVirtualMFADevice' && isRootDevice(e)) || protectsRoot(e)
}

/** By hand, and for itself: a key of root that does it is in somebody else's hands. */
function protectsRoot(e: ApiCall): boolean {
  return e.action.name === 'EnableMFADevice' && ownerOf(e).own && !hasLongTermKey(e) && !isCentralRoot(e)
}
