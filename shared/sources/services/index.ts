import { acmCertificate } from './acm.ts'
import { airflowEnvironment } from './airflow.ts'
import { alarmConfiguration } from './alarm-configuration.ts'
import { amplifyDeployment } from './amplify.ts'
import { flowRun } from './appflow.ts'
import { applicationInsightsProblem } from './application-insights.ts'
import { appRunnerOperation } from './apprunner.ts'
import { athenaQuery } from './athena.ts'
import { instanceRefresh, scalingActivity } from './autoscaling.ts'
import { backupJobState, copyJobState, recoveryPointState, restoreJobState, scanJobState } from './backup.ts'
import { batchJob } from './batch.ts'
import { batchInference, modelCustomization } from './bedrock.ts'
import { cloudFormationDrift, cloudFormationStack, cloudFormationStackSetOperation } from './cloudformation.ts'
import { codeBuild } from './codebuild.ts'
import { codeDeployDeployment } from './codedeploy.ts'
import { codePipelineAction, codePipelineExecution } from './codepipeline.ts'
import { configDelivery } from './config-delivery.ts'
import { configItem } from './config-item.ts'
import { costAnomaly } from './cost-anomaly.ts'
import { dataSyncExecution, dataSyncState } from './datasync.ts'
import { devOpsInsight } from './devops-guru.ts'
import { disasterRecovery, serverMigration } from './disaster-recovery.ts'
import { snapshotPolicy } from './dlm.ts'
import { dms } from './dms.ts'
import { dnsQuery } from './dns-firewall.ts'
import { ebsSnapshot, ebsSnapshotSet, ebsVolume, fastSnapshotRestore } from './ebs.ts'
import { capacityBlockExpiration, imageState, instanceInterruption, rebalanceRecommendation } from './ec2.ts'
import { ecrImageScan, ecrPullThrough, ecrReplication } from './ecr.ts'
import { ecsContainerInstance, ecsTask } from './ecs.ts'
import { ecsDaemon, ecsDeployment, ecsServiceAction } from './ecs-service.ts'
import { eksFargatePod } from './eks.ts'
import { beanstalkHealth, beanstalkOperation } from './elastic-beanstalk.ts'
import { elastiCache } from './elasticache.ts'
import { emrCluster, emrServerlessRun, emrStep } from './emr.ts'
import { faultExperiment } from './fis.ts'
import { ec2Fleet, spotFleet } from './fleet.ts'
import { glueCrawler, glueDataQuality, glueJob, glueJobDelay } from './glue.ts'
import { malwareProtectionPlan, malwareScanTag, runtimeCoverage, s3MalwareScan } from './guardduty.ts'
import { builtImage, builtImageScan, imagePipeline, imageStep } from './imagebuilder.ts'
import { inspectorAutoEnable, inspectorCoverage } from './inspector.ts'
import { kmsKey } from './kms.ts'
import { lambdaFailure } from './lambda-destination.ts'
import { mediaJob } from './mediaconvert.ts'
import { channelAlert } from './medialive.ts'
import { networkFirewall } from './network-firewall.ts'
import { networkStatus } from './networkmanager.ts'
import { openSearch } from './opensearch.ts'
import { privateCa } from './private-ca.ts'
import { rds } from './rds.ts'
import { redshiftStatement } from './redshift-data.ts'
import { objectAcl } from './s3.ts'
import { sageMakerEndpoint, sageMakerJob, sageMakerPipeline } from './sagemaker.ts'
import { savingsPlan } from './savings-plans.ts'
import { securityHubAction } from './security-hub.ts'
import type { Service } from './service.ts'
import { emailSending } from './ses.ts'
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
import { transferConnector, transferServer } from './transfer.ts'
import { as2Message } from './transfer-as2.ts'
import { trustedAdvisorCheck } from './trusted-advisor.ts'
import { traceInsight } from './xray.ts'
import { zonalShift } from './zonal-shift.ts'

/** The events of services that are read and said in words of their own. */
export const services: readonly Service[] = [
  acmCertificate,
  airflowEnvironment,
  alarmConfiguration,
  amplifyDeployment,
  applicationInsightsProblem,
  appRunnerOperation,
  as2Message,
  athenaQuery,
  backupJobState,
  batchInference,
  batchJob,
  beanstalkHealth,
  beanstalkOperation,
  builtImage,
  builtImageScan,
  canaryRun,
  canaryState,
  capacityBlockExpiration,
  channelAlert,
  cloudFormationDrift,
  cloudFormationStack,
  cloudFormationStackSetOperation,
  codeBuild,
  codeDeployDeployment,
  codePipelineAction,
  codePipelineExecution,
  configDelivery,
  configItem,
  copyJobState,
  costAnomaly,
  dataSyncExecution,
  devOpsInsight,
  disasterRecovery,
  dataSyncState,
  dms,
  dnsQuery,
  ebsSnapshot,
  ebsSnapshotSet,
  ebsVolume,
  ec2Fleet,
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
  emailSending,
  emrCluster,
  emrServerlessRun,
  emrStep,
  fastSnapshotRestore,
  faultExperiment,
  flowRun,
  glueCrawler,
  glueDataQuality,
  glueJob,
  glueJobDelay,
  imagePipeline,
  imageState,
  imageStep,
  inspectorAutoEnable,
  inspectorCoverage,
  instanceInterruption,
  instanceRefresh,
  kmsKey,
  lambdaFailure,
  mediaJob,
  modelCustomization,
  networkFirewall,
  networkStatus,
  malwareProtectionPlan,
  malwareScanTag,
  objectAcl,
  openSearch,
  privateCa,
  rds,
  rebalanceRecommendation,
  recoveryPointState,
  redshiftStatement,
  restoreJobState,
  runtimeCoverage,
  s3MalwareScan,
  sageMakerEndpoint,
  sageMakerJob,
  sageMakerPipeline,
  savingsPlan,
  scalingActivity,
  scanJobState,
  securityHubAction,
  spotFleet,
  serverMigration,
  snapshotPolicy,
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
  traceInsight,
  transferConnector,
  transferServer,
  trustedAdvisorCheck,
  zonalShift,
]
