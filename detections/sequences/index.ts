import type { Sequence } from '../../shared/core/sequence.ts'
import bucketUnprotectedThenEmptied from './bucket-unprotected-then-emptied.ts'
import deniedThenMorePower from './denied-then-more-power.ts'
import instanceChangedWhileStopped from './instance-changed-while-stopped.ts'
import mfaRemovedThenSignIn from './mfa-removed-then-sign-in.ts'
import newNetworkThenBulkRead from './new-network-then-bulk-read.ts'
import newUserThenAdministrator from './new-user-then-administrator.ts'
import passwordResetThenSignIn from './password-reset-then-sign-in.ts'
import twoWatchersOff from './two-watchers-off.ts'
import watchersOffThenAct from './watchers-off-then-act.ts'

/** Alerts which together say more than each of them. */
export const sequences: readonly Sequence[] = [
  bucketUnprotectedThenEmptied,
  deniedThenMorePower,
  instanceChangedWhileStopped,
  mfaRemovedThenSignIn,
  newNetworkThenBulkRead,
  newUserThenAdministrator,
  passwordResetThenSignIn,
  twoWatchersOff,
  watchersOffThenAct,
]
