import { detections } from '../detections/index.ts'
import { sequences } from '../detections/sequences/index.ts'
import { createHandler } from '../shared/lambda/handler.ts'
import { routes } from '../shared/lambda/routes.ts'

/** Findings, what AWS Health says, and all that other services, partners and one's own tell over EventBridge. */
export const handler = createHandler(routes.serviceEvent, detections, sequences)
