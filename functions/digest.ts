import { detections } from '../detections/index.ts'
import { createDigestHandler } from '../shared/digest-handler.ts'

/** Every morning: yesterday in one message. */
export const handler = createDigestHandler(detections)
