import { detections } from '../detections/index.ts'
import { sequences } from '../detections/sequences/index.ts'
import { createHandler } from '../shared/lambda/handler.ts'
import { routes } from '../shared/lambda/routes.ts'

/** CloudWatch alarms that changed their state: from EventBridge, from an alarm's own action, or from the SNS topic it notifies. */
export const handler = createHandler(routes.alarmState, detections, sequences)
