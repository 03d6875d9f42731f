import type { Detection } from '../../shared/core/detection.ts'
import kmsKeyDeletionScheduled from './kms-key-deletion-scheduled.ts'

export const data: readonly Detection[] = [kmsKeyDeletionScheduled]
