import type { Detection } from '../../shared/core/detection.ts'
import ecsTaskFailed from './ecs-task-failed.ts'

export const reliability: readonly Detection[] = [ecsTaskFailed]
