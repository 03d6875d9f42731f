import type { Detection } from '../../shared/core/detection.ts'
import securityGroupOpenedToWorld from './security-group-opened-to-world.ts'

export const network: readonly Detection[] = [securityGroupOpenedToWorld]
