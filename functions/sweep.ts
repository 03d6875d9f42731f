import { detections } from '../detections/index.ts'
import { createSweepHandler } from '../shared/lambda/sweep-handler.ts'

/** Every minute: closes windows, ends waits, sends what floods were folded into. */
export const handler = createSweepHandler(detections)
