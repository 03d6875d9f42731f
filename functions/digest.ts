import { createDigestHandler } from '../shared/digest-handler.ts'

/** Every morning: yesterday in one message. */
export const handler = createDigestHandler()
