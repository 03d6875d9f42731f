import { instanceRefresh, scalingActivity } from './autoscaling.ts'
import { batchJob } from './batch.ts'
import { ebsSnapshot, ebsSnapshotSet, ebsVolume, fastSnapshotRestore } from './ebs.ts'
import { capacityBlockExpiration, imageState, instanceInterruption, rebalanceRecommendation } from './ec2.ts'
import { ecrImageScan, ecrReplication } from './ecr.ts'
import { ecsContainerInstance, ecsTask } from './ecs.ts'
import { ecsDaemon, ecsDeployment, ecsServiceAction } from './ecs-service.ts'
import { eksFargatePod } from './eks.ts'
import { s3MalwareScan } from './guardduty.ts'
import { lambdaFailure } from './lambda-destination.ts'
import { securityHubAction } from './security-hub.ts'
import type { Service } from './service.ts'

/** The events of services that are read and said in words of their own. */
export const services: readonly Service[] = [
  batchJob,
  capacityBlockExpiration,
  ebsSnapshot,
  ebsSnapshotSet,
  ebsVolume,
  ecrImageScan,
  ecrReplication,
  ecsContainerInstance,
  ecsDaemon,
  ecsDeployment,
  ecsServiceAction,
  ecsTask,
  eksFargatePod,
  fastSnapshotRestore,
  imageState,
  instanceInterruption,
  instanceRefresh,
  lambdaFailure,
  rebalanceRecommendation,
  s3MalwareScan,
  scalingActivity,
  securityHubAction,
]
