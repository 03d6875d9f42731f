import { acmCertificate } from './acm.ts'
import { athenaQuery } from './athena.ts'
import { instanceRefresh, scalingActivity } from './autoscaling.ts'
import { backupJobState, copyJobState, recoveryPointState, restoreJobState } from './backup.ts'
import { batchJob } from './batch.ts'
import { configDelivery } from './config-delivery.ts'
import { dataSyncExecution } from './datasync.ts'
import { dms } from './dms.ts'
import { ebsSnapshot, ebsSnapshotSet, ebsVolume, fastSnapshotRestore } from './ebs.ts'
import { capacityBlockExpiration, imageState, instanceInterruption, rebalanceRecommendation } from './ec2.ts'
import { ecrImageScan, ecrReplication } from './ecr.ts'
import { ecsContainerInstance, ecsTask } from './ecs.ts'
import { ecsDaemon, ecsDeployment, ecsServiceAction } from './ecs-service.ts'
import { eksFargatePod } from './eks.ts'
import { elastiCache } from './elasticache.ts'
import { emrCluster, emrServerlessRun, emrStep } from './emr.ts'
import { glueCrawler, glueDataQuality, glueJob, glueJobDelay } from './glue.ts'
import { s3MalwareScan } from './guardduty.ts'
import { kmsKey } from './kms.ts'
import { lambdaFailure } from './lambda-destination.ts'
import { openSearch } from './opensearch.ts'
import { rds } from './rds.ts'
import { sageMakerEndpoint, sageMakerJob, sageMakerPipeline } from './sagemaker.ts'
import { securityHubAction } from './security-hub.ts'
import type { Service } from './service.ts'
import { stepFunctionsExecution } from './states.ts'
import { transferConnector } from './transfer.ts'

/** The events of services that are read and said in words of their own. */
export const services: readonly Service[] = [
  acmCertificate,
  athenaQuery,
  backupJobState,
  batchJob,
  capacityBlockExpiration,
  configDelivery,
  copyJobState,
  dataSyncExecution,
  dms,
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
  elastiCache,
  emrCluster,
  emrServerlessRun,
  emrStep,
  fastSnapshotRestore,
  glueCrawler,
  glueDataQuality,
  glueJob,
  glueJobDelay,
  imageState,
  instanceInterruption,
  instanceRefresh,
  kmsKey,
  lambdaFailure,
  openSearch,
  rds,
  rebalanceRecommendation,
  recoveryPointState,
  restoreJobState,
  s3MalwareScan,
  sageMakerEndpoint,
  sageMakerJob,
  sageMakerPipeline,
  scalingActivity,
  securityHubAction,
  stepFunctionsExecution,
  transferConnector,
]
