import { ecsDeployment, ecsServiceAction, ecsTask } from './ecs.ts'
import { s3MalwareScan } from './guardduty.ts'
import { securityHubAction } from './security-hub.ts'
import type { Service } from './service.ts'

/** The events of services that are read and said in words of their own. */
export const services: readonly Service[] = [ecsDeployment, ecsServiceAction, ecsTask, s3MalwareScan, securityHubAction]
