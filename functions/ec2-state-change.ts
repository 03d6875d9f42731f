import { detections } from '../detections/index.ts'
import { createHandler } from '../shared/handler.ts'
import { routes } from '../shared/routes.ts'

/** EC2 instances that entered a state, from EventBridge. */
export const handler = createHandler(routes.ec2StateChange, detections)
