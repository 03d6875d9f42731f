import { detections } from '../detections/index.ts'
import { sequences } from '../detections/sequences/index.ts'
import { createHandler } from '../shared/lambda/handler.ts'
import { routes } from '../shared/lambda/routes.ts'

/** Resources whose compliance with a rule of AWS Config changed, from EventBridge. */
export const handler = createHandler(routes.configCompliance, detections, sequences)
