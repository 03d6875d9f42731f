import type { Detection } from '../../shared/core/detection.ts'

export const findings: readonly Detection[] = []
