import type { Detection } from '../../shared/core/detection.ts'
import trailDeleted from './trail-deleted.ts'
import trailLoggingStopped from './trail-logging-stopped.ts'

export const auditTrail: readonly Detection[] = [trailDeleted, trailLoggingStopped]
