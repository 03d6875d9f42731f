import { acmCertificate } from './acm.ts'
import { alarmConfiguration } from './alarm-configuration.ts'
import { amplifyDeployment } from './amplify.ts'
import { applicationInsightsProblem } from './application-insights.ts'
import { appRunnerOperation } from './apprunner.ts'
import { athenaQuery } from './athena.ts'
import { instanceRefresh, scalingActivity } from './autoscaling.ts'
import { backupJobState, copyJobState, recoveryPointState, restoreJobState } from './backup.ts'
import { batchJob } from './batch.ts'
import { cloudFormationDrift, cloudFormationStack, cloudFormationStackSetOperation } from './cloudformation.ts'
import { codeBuild } from './codebuild.ts'
import { codeDeployDeployment } from './codedeploy.ts'
import { codePipelineAction, codePipelineExecution } from './codepipeline.ts'
import { configDelivery } from './config-delivery.ts'
import { costAnomaly } from './cost-anomaly.ts'
import { dataSyncExecution, dataSyncState } from './datasync.ts'
import { dlmPolicy } from './dlm.ts'
import { dms } from './dms.ts'
import { ebsSnapshot, ebsSnapshotSet, ebsVolume, fastSnapshotRestore } from './ebs.ts'
import { capacityBlockExpiration, imageState, instanceInterruption, rebalanceRecommendation } from './ec2.ts'
import { ecrImageScan, ecrPullThrough, ecrReplication } from './ecr.ts'
import { ecsContainerInstance, ecsTask } from './ecs.ts'
import { ecsDaemon, ecsDeployment, ecsServiceAction } from './ecs-service.ts'
import { eksFargatePod } from './eks.ts'
import { beanstalkHealth, beanstalkOperation } from './elastic-beanstalk.ts'
import { elastiCache } from './elasticache.ts'
import { emrCluster, emrServerlessRun, emrStep } from './emr.ts'
import { glueCrawler, glueDataQuality, glueJob, glueJobDelay } from './glue.ts'
import { s3MalwareScan } from './guardduty.ts'
import { imageBuild, imagePipeline } from './image-builder.ts'
import { kmsKey } from './kms.ts'
import { lambdaFailure } from './lambda-destination.ts'
import { openSearch } from './opensearch.ts'
import { rds } from './rds.ts'
import { sageMakerEndpoint, sageMakerJob, sageMakerPipeline } from './sagemaker.ts'
import { securityHubAction } from './security-hub.ts'
import type { Service } from './service.ts'
import { ssmAssociation } from './ssm-association.ts'
import { ssmAutomation } from './ssm-automation.ts'
import { ssmCommand } from './ssm-command.ts'
import { ssmCompliance } from './ssm-compliance.ts'
import { ssmMaintenanceWindow } from './ssm-maintenance-window.ts'
import { ssmOpsItem } from './ssm-ops-item.ts'
import { ssmParameterChange, ssmParameterPolicy } from './ssm-parameter.ts'
import { stepFunctionsExecution } from './states.ts'
import { supportCase } from './support.ts'
import { canaryRun, canaryState } from './synthetics.ts'
import { transferAs2, transferConnector, transferServer } from './transfer.ts'
import { trustedAdvisorCheck } from './trusted-advisor.ts'

/** The events of services that are read and said in words of their own. */
export const services: readonly Service[] = [
  acmCertificate,
  alarmConfiguration,
  amplifyDeployment,
  appRunnerOperation,
  applicationInsightsProblem,
  athenaQuery,
  backupJobState,
  batchJob,
  beanstalkHealth,
  beanstalkOperation,
  canaryRun,
  canaryState,
  capacityBlockExpiration,
  cloudFormationDrift,
  cloudFormationStack,
  cloudFormationStackSetOperation,
  codeBuild,
  codeDeployDeployment,
  codePipelineAction,
  codePipelineExecution,
  configDelivery,
  copyJobState,
  costAnomaly,
  dataSyncExecution,
  dataSyncState,
  dlmPolicy,
  dms,
  ebsSnapshot,
  ebsSnapshotSet,
  ebsVolume,
  ecrImageScan,
  ecrPullThrough,
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
  imageBuild,
  imagePipeline,
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
  ssmAssociation,
  ssmAutomation,
  ssmCommand,
  ssmCompliance,
  ssmMaintenanceWindow,
  ssmOpsItem,
  ssmParameterChange,
  ssmParameterPolicy,
  stepFunctionsExecution,
  supportCase,
  transferAs2,
  transferConnector,
  transferServer,
  trustedAdvisorCheck,
]
