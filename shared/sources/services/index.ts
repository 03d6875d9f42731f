import { acmCertificate } from './acm.ts'
import { athenaQuery } from './athena.ts'
import { backupJobState, copyJobState, recoveryPointState, restoreJobState } from './backup.ts'
import { dataSyncExecution } from './datasync.ts'
import { dms } from './dms.ts'
import { ecsDeployment, ecsServiceAction, ecsTask } from './ecs.ts'
import { elastiCache } from './elasticache.ts'
import { emrCluster, emrServerlessRun, emrStep } from './emr.ts'
import { glueCrawler, glueDataQuality, glueJob, glueJobDelay } from './glue.ts'
import { kmsKey } from './kms.ts'
import { openSearch } from './opensearch.ts'
import { rds } from './rds.ts'
import { sageMakerEndpoint, sageMakerJob, sageMakerPipeline } from './sagemaker.ts'
import type { Service } from './service.ts'
import { stepFunctionsExecution } from './states.ts'
import { transferConnector } from './transfer.ts'

/** The events of services that are read and said in words of their own. */
export const services: readonly Service[] = [
  acmCertificate,
  athenaQuery,
  backupJobState,
  copyJobState,
  dataSyncExecution,
  dms,
  ecsDeployment,
  ecsServiceAction,
  ecsTask,
  elastiCache,
  emrCluster,
  emrServerlessRun,
  emrStep,
  glueCrawler,
  glueDataQuality,
  glueJob,
  glueJobDelay,
  kmsKey,
  openSearch,
  rds,
  recoveryPointState,
  restoreJobState,
  sageMakerEndpoint,
  sageMakerJob,
  sageMakerPipeline,
  stepFunctionsExecution,
  transferConnector,
]
