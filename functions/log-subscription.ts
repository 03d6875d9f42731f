import { detections } from '../detections/index.ts'
import { sequences } from '../detections/sequences/index.ts'
import { createHandler } from '../shared/lambda/handler.ts'
import { routes } from '../shared/lambda/routes.ts'

/** Lines of the log groups that tocsin.config.ts names, from CloudWatch Logs. */
export const handler = createHandler(routes.logSubscription, detections, sequences)
