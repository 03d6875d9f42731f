import { detections } from '../detections/index.ts'
import { sequences } from '../detections/sequences/index.ts'
import { createHandler } from '../shared/lambda/handler.ts'
import { routes } from '../shared/lambda/routes.ts'

/** EC2 instances that entered a state, from EventBridge. */
export const handler = createHandler(routes.ec2StateChange, detections, sequences)
