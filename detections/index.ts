import type { Detection } from '../shared/core/detection.ts'
import { auditTrail } from './audit-trail/index.ts'
import { compliance } from './compliance/index.ts'
import { compute } from './compute/index.ts'
import { custom } from './custom/index.ts'
import { data } from './data/index.ts'
import { identity } from './identity/index.ts'
import { logs } from './logs/index.ts'
import { network } from './network/index.ts'
import { organization } from './organization/index.ts'

/** Every detection there is; each family lists its own, one line each. */
export const detections: readonly Detection[] = [
  ...auditTrail,
  ...compliance,
  ...compute,
  ...custom,
  ...data,
  ...identity,
  ...logs,
  ...network,
  ...organization,
]
