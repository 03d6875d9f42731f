import type { Detection } from '../../shared/core/detection.ts'
import imageVulnerable from './image-vulnerable.ts'

export const findings: readonly Detection[] = [imageVulnerable]
