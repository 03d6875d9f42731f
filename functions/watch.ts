import { detections } from '../detections/index.ts'
import { sequences } from '../detections/sequences/index.ts'
import { createHandler } from '../shared/lambda/handler.ts'
import { routes } from '../shared/lambda/routes.ts'

/** Calls that blind Tocsin itself: a second way for them, beside that of all API calls. */
export const handler = createHandler(routes.watch, detections, sequences)
