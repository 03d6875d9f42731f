import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { mayBeRestored, storeDeletingCalls, storeInWords, storesIn } from '../requests/data-stores.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/data-store-deleted',
  calls: storeDeletingCalls,
  severity: (e) => (mayBeRestored(e) ? 'medium' : 'high'),
  title: (e) => `${e.actor.name} deleted ${storeInWords(e)}`,
  why,
  respond: (e) => [
    'Look at once for a last snapshot, a backup in AWS Backup, or a copy in a bucket or another region: some are kept for days only.',
    `Ask ${e.actor.name} whether it was meant to go. Where a service still shows it as being deleted, AWS Support may be able to stop that.`,
    stopActor(e),
    ...otherCalls(e),
  ],
  groupBy: (e) => `${e.account.id} ${e.region} ${e.action.service} ${storesIn(e).join()}`,
  falsePositives: ['It is retired, and what was in it has been moved.', 'A test environment is torn down.'],
  mitre: ['T1485'],
  references: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/whatisbackup.html'],
})

function why(e: ApiCall): string {
  switch (e.action.name) {
    case 'DeleteUserPool':
    case 'DeleteIdentityPool':
      return 'Nobody can sign in to the app any more, and all users and passwords are gone: AWS keeps no copy.'
    case 'DeleteDirectory':
      return 'Whoever signs in to Windows, WorkSpaces or AWS by this directory cannot any more.'
    default:
      return 'What was in it is lost where there is no copy, and whatever uses it fails from this moment on.'
  }
}
