import { isAws } from '../../shared/core/actor.ts'
import { defineDetection } from '../../shared/core/detection.ts'
import { askAboutRoot, isCentralRoot, rootAtWork, whyOfRoot } from '../requests/identity/root.ts'

export default defineDetection({
  id: 'identity/root-reading',
  on: 'api-call',
  // Narrow, so that AWS sends few of the events that it may charge for: root seldom does anything at all.
  readOnlyCalls: true,
  pattern: {
    detail: {
      userIdentity: { type: ['Root'] },
      eventType: [{ 'anything-but': 'AwsServiceEvent' }],
      readOnly: [true],
    },
  },
  where: (e) => !isAws(e.actor),
  yieldsToOthers: isCentralRoot,
  // A central session may be there to audit the credentials of root: it can read nothing else then.
  severity: (e) => (isCentralRoot(e) ? 'medium' : 'high'),
  title: (e) => {
    const looked = e.outcome.kind === 'success' ? 'looked' : 'tried to look'
    return `${rootAtWork(e)} ${looked} around in the account`
  },
  why: (e) => whyOfRoot(e, 'Whoever got hold of root looks around first; its owners seldom need to.'),
  respond: askAboutRoot,
  // The console alone makes dozens of such calls.
  groupBy: (e) => `${e.account.id} ${rootAtWork(e)}`,
  falsePositives: [
    'The owner of root is signed in for one of the few tasks that need it; the console reads much by itself.',
  ],
  mitre: ['T1078.004', 'T1580'],
  cis: ['4.3'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-tasks.html'],
})
