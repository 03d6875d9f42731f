import type { Detection } from '../shared/core/detection.ts'
import { alarms } from './alarms/index.ts'
import { auditTrail } from './audit-trail/index.ts'
import { compliance } from './compliance/index.ts'
import { compute } from './compute/index.ts'
import { cost } from './cost/index.ts'
import { custom } from './custom/index.ts'
import { data } from './data/index.ts'
import { delivery } from './delivery/index.ts'
import { findings } from './findings/index.ts'
import { health } from './health/index.ts'
import { identity } from './identity/index.ts'
import { logs } from './logs/index.ts'
import { network } from './network/index.ts'
import { organization } from './organization/index.ts'
import { reliability } from './reliability/index.ts'

/** Every detection there is; each family lists its own, one line each. */
export const detections: readonly Detection[] = [
  ...alarms,
  ...auditTrail,
  ...compliance,
  ...compute,
  ...cost,
  ...custom,
  ...data,
  ...delivery,
  ...findings,
  ...health,
  ...identity,
  ...logs,
  ...network,
  ...organization,
  ...reliability,
]
