import { detections } from '../detections/index.ts'
import { sequences } from '../detections/sequences/index.ts'
import { createHandler } from '../shared/lambda/handler.ts'
import { routes } from '../shared/lambda/routes.ts'

/** API calls, from CloudTrail by EventBridge. */
export const handler = createHandler(routes.apiCall, detections, sequences)
