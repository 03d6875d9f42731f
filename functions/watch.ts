import { detections } from '../detections/index.ts'
import { createHandler } from '../shared/handler.ts'
import { routes } from '../shared/routes.ts'

/** Calls that blind Tocsin itself: a second way for them, beside that of all API calls. */
export const handler = createHandler(routes.watch, detections)
