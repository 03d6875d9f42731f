import type { Detection } from '../../shared/core/detection.ts'

export const health: readonly Detection[] = []
