import { createDigestHandler } from '../shared/lambda/digest-handler.ts'

/** Every morning: yesterday in one message. */
export const handler = createDigestHandler()
