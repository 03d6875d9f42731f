import { defineDetection } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { isRootDevice } from '../requests/identity/credential-owner.ts'
import { otherCalls } from '../steps.ts'

export default defineDetection({
  id: 'identity/root-api-call',
  on: 'api-call',
  pattern: {
    detail: {
      // AWS services that act for the account do so under its root identity, and say so in invokedBy.
      userIdentity: { type: ['Root'], invokedBy: [{ exists: false }] },
      eventType: [{ 'anything-but': 'AwsServiceEvent' }],
    },
  },
  where: (e) => e.outcome.kind !== 'success' || !isToldInItsOwnWords(e),
  severity: 'high',
  title: (e) => {
    const tried = e.outcome.kind === 'success' ? 'called' : 'tried to call'
    return `Root ${tried} ${e.action.service}:${e.action.name}`
  },
  why: 'The root user can do anything in the account, and no IAM policy limits it.',
  respond: (e) => [
    'Ask the owner of the root mailbox whether this was expected.',
    'If not: reset the root password, replace its MFA device, and delete any access keys of root.',
    ...otherCalls(e),
    'Do everyday work with a role; only a handful of tasks need root.',
  ],
  falsePositives: ['One of the few tasks that need root, announced beforehand.'],
  groupBy: ({ account, action }) =>
    `${account.id} ${action.readOnly === true ? 'reading' : `${action.service}:${action.name}`}`,
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
  return told.has(`${service}:${name}`) || (name === 'DeleteVirtualMFADevice' && isRootDevice(e))
}
