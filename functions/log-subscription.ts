import { detections } from '../detections/index.ts'
import { createHandler } from '../shared/handler.ts'
import { routes } from '../shared/routes.ts'

/** Lines of the log groups that tocsin.config.ts names, from CloudWatch Logs. */
export const handler = createHandler(routes.logSubscription, detections)
