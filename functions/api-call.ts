import { detections } from '../detections/index.ts'
import { createHandler } from '../shared/handler.ts'
import { routes } from '../shared/routes.ts'

/** API calls, from CloudTrail by EventBridge. */
export const handler = createHandler(routes.apiCall, detections)
