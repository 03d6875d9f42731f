import type { Sequence } from '../../shared/core/sequence.ts'
import { sequenceDocuments } from '../custom/documents.ts'
import { custom } from '../custom/index.ts'
import backupsGoneThenData from './backups-gone-then-data.ts'
import bucketHeldToRansom from './bucket-held-to-ransom.ts'
import bucketOpenedReadEmptied from './bucket-opened-read-emptied.ts'
import bucketUnprotectedThenEmptied from './bucket-unprotected-then-emptied.ts'
import bucketsOpenedInNumber from './buckets-opened-in-number.ts'
import bucketsUnprotectedInNumber from './buckets-unprotected-in-number.ts'
import databaseCopyOpened from './database-copy-opened.ts'
import databaseSnapshotMadeThenShared from './database-snapshot-made-then-shared.ts'
import databaseUnprotectedThenDeleted from './database-unprotected-then-deleted.ts'
import deniedThenMorePower from './denied-then-more-power.ts'
import deniedThenReadInBulk from './denied-then-read-in-bulk.ts'
import deniedThenTracesRemoved from './denied-then-traces-removed.ts'
import { sequenceFromDocument } from './from-document.ts'
import instanceChangedWhileStopped from './instance-changed-while-stopped.ts'
import leakedKeyThenAct from './leaked-key-then-act.ts'
import machineCredentialsThenPower from './machine-credentials-then-power.ts'
import mailLimitsThenSender from './mail-limits-then-sender.ts'
import mfaRemovedThenSignIn from './mfa-removed-then-sign-in.ts'
import modelAccessThenUse from './model-access-then-use.ts'
import newKeyThenMachines from './new-key-then-machines.ts'
import newKeyThenSession from './new-key-then-session.ts'
import newNetworkThenBulkRead from './new-network-then-bulk-read.ts'
import newNetworkThenDestruction from './new-network-then-destruction.ts'
import newUserThenAdministrator from './new-user-then-administrator.ts'
import outsideRoleEmpoweredThenTaken from './outside-role-empowered-then-taken.ts'
import outsiderThenPower from './outsider-then-power.ts'
import passwordResetThenSignIn from './password-reset-then-sign-in.ts'
import powerfulFunctionOpened from './powerful-function-opened.ts'
import refusedThenSignedIn from './refused-then-signed-in.ts'
import regionEnabledThenLaunched from './region-enabled-then-launched.ts'
import roleOpenedThenTaken from './role-opened-then-taken.ts'
import rootRecoveredThenUsed from './root-recovered-then-used.ts'
import snapshotSharedThenUsed from './snapshot-shared-then-used.ts'
import sprayedThenSignedIn from './sprayed-then-signed-in.ts'
import twoWatchersOff from './two-watchers-off.ts'
import watchersOffInRegions from './watchers-off-in-regions.ts'
import watchersOffThenAct from './watchers-off-then-act.ts'
import { withOwn } from './with-own.ts'

/** Those that come with Tocsin. */
export const shipped: readonly Sequence[] = [
  backupsGoneThenData,
  bucketHeldToRansom,
  bucketOpenedReadEmptied,
  bucketUnprotectedThenEmptied,
  bucketsOpenedInNumber,
  bucketsUnprotectedInNumber,
  databaseCopyOpened,
  databaseSnapshotMadeThenShared,
  databaseUnprotectedThenDeleted,
  deniedThenMorePower,
  deniedThenReadInBulk,
  deniedThenTracesRemoved,
  instanceChangedWhileStopped,
  leakedKeyThenAct,
  machineCredentialsThenPower,
  mailLimitsThenSender,
  mfaRemovedThenSignIn,
  modelAccessThenUse,
  newKeyThenMachines,
  newKeyThenSession,
  newNetworkThenBulkRead,
  newNetworkThenDestruction,
  newUserThenAdministrator,
  outsideRoleEmpoweredThenTaken,
  outsiderThenPower,
  passwordResetThenSignIn,
  powerfulFunctionOpened,
  refusedThenSignedIn,
  regionEnabledThenLaunched,
  roleOpenedThenTaken,
  rootRecoveredThenUsed,
  snapshotSharedThenUsed,
  sprayedThenSignedIn,
  twoWatchersOff,
  watchersOffInRegions,
  watchersOffThenAct,
]

/** Alerts which together say more than each of them: those that come with Tocsin, and your own. */
export const sequences: readonly Sequence[] = [...shipped, ...sequenceDocuments.map(sequenceFromDocument)].map(
  (sequence) => withOwn(sequence, custom),
)
