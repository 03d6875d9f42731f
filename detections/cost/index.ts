import type { Detection } from '../../shared/core/detection.ts'

export const cost: readonly Detection[] = []
