import type { Detection } from '../../shared/core/detection.ts'

export const delivery: readonly Detection[] = []
