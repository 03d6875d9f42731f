import type { Detection } from '../../shared/core/detection.ts'
import airflowAvailable from './airflow-available.ts'
import airflowFailed from './airflow-failed.ts'
import alarmLoosened from './alarm-loosened.ts'
import appflowDeactivated from './appflow-deactivated.ts'
import appflowFailed from './appflow-failed.ts'
import appflowSucceeded from './appflow-succeeded.ts'
import applicationProblem from './application-problem.ts'
import applicationProblemResolved from './application-problem-resolved.ts'
import as2MessageFailed from './as2-message-failed.ts'
import associationFailed from './association-failed.ts'
import associationSucceeded from './association-succeeded.ts'
import athenaQueryFailed from './athena-query-failed.ts'
import autoScalingKeepsReplacing from './auto-scaling-keeps-replacing.ts'
import autoScalingLaunchFailed from './auto-scaling-launch-failed.ts'
import autoScalingLaunched from './auto-scaling-launched.ts'
import autoScalingTerminateFailed from './auto-scaling-terminate-failed.ts'
import autoScalingTerminated from './auto-scaling-terminated.ts'
import automationFailed from './automation-failed.ts'
import backupCopyFailed from './backup-copy-failed.ts'
import backupCopySucceeded from './backup-copy-succeeded.ts'
import backupFailed from './backup-failed.ts'
import backupSucceeded from './backup-succeeded.ts'
import backupWithIssues from './backup-with-issues.ts'
import batchInferenceFailed from './batch-inference-failed.ts'
import batchJobFailed from './batch-job-failed.ts'
import batchQueueBlocked from './batch-queue-blocked.ts'
import canaryBroken from './canary-broken.ts'
import canaryFailed from './canary-failed.ts'
import canaryPassed from './canary-passed.ts'
import canaryRuns from './canary-runs.ts'
import capacityBlockEnds from './capacity-block-ends.ts'
import certificateAvailable from './certificate-available.ts'
import certificateExpires from './certificate-expires.ts'
import certificateRevoked from './certificate-revoked.ts'
import commandFailed from './command-failed.ts'
import dataQualityFailed from './data-quality-failed.ts'
import datasyncAvailable from './datasync-available.ts'
import datasyncTaskFailed from './datasync-task-failed.ts'
import datasyncTaskSucceeded from './datasync-task-succeeded.ts'
import datasyncUnavailable from './datasync-unavailable.ts'
import devopsInsight from './devops-insight.ts'
import devopsInsightClosed from './devops-insight-closed.ts'
import disasterRecoveryFailed from './disaster-recovery-failed.ts'
import disasterRecoveryLaunched from './disaster-recovery-launched.ts'
import disasterRecoveryReplicates from './disaster-recovery-replicates.ts'
import disasterRecoveryStalled from './disaster-recovery-stalled.ts'
import dmsFailed from './dms-failed.ts'
import dmsStarted from './dms-started.ts'
import ebsSnapshotCopyLate from './ebs-snapshot-copy-late.ts'
import ebsSnapshotFailed from './ebs-snapshot-failed.ts'
import ebsSnapshotMadeAgain from './ebs-snapshot-made-again.ts'
import ebsSnapshotSetFailed from './ebs-snapshot-set-failed.ts'
import ebsSnapshotSetMadeAgain from './ebs-snapshot-set-made-again.ts'
import ebsVolumeFailed from './ebs-volume-failed.ts'
import ec2FleetFailed from './ec2-fleet-failed.ts'
import ecrReplicationFailed from './ecr-replication-failed.ts'
import ecsAgentUnstable from './ecs-agent-unstable.ts'
import ecsDaemonImpaired from './ecs-daemon-impaired.ts'
import ecsDeploymentCompleted from './ecs-deployment-completed.ts'
import ecsDeploymentFailed from './ecs-deployment-failed.ts'
import ecsDeploymentRolledBack from './ecs-deployment-rolled-back.ts'
import ecsServiceImpaired from './ecs-service-impaired.ts'
import ecsServiceSteady from './ecs-service-steady.ts'
import ecsTaskFailed from './ecs-task-failed.ts'
import ecsTasksSteady from './ecs-tasks-steady.ts'
import eksPodToBeTerminated from './eks-pod-to-be-terminated.ts'
import elasticacheFailed from './elasticache-failed.ts'
import emailReputationAtRisk from './email-reputation-at-risk.ts'
import emailReputationMended from './email-reputation-mended.ts'
import emailSendingPaused from './email-sending-paused.ts'
import emailSendingResumed from './email-sending-resumed.ts'
import emrClusterFailed from './emr-cluster-failed.ts'
import emrServerlessJobFailed from './emr-serverless-job-failed.ts'
import emrStepFailed from './emr-step-failed.ts'
import environmentHealthy from './environment-healthy.ts'
import environmentUnhealthy from './environment-unhealthy.ts'
import fastSnapshotRestoreFailed from './fast-snapshot-restore-failed.ts'
import faultExperimentOver from './fault-experiment-over.ts'
import faultExperimentRuns from './fault-experiment-runs.ts'
import glueCrawlerFailed from './glue-crawler-failed.ts'
import glueCrawlerSucceeded from './glue-crawler-succeeded.ts'
import glueJobFailed from './glue-job-failed.ts'
import glueJobSlow from './glue-job-slow.ts'
import glueJobSucceeded from './glue-job-succeeded.ts'
import imageFailed from './image-failed.ts'
import imageWithdrawn from './image-withdrawn.ts'
import instanceInterrupted from './instance-interrupted.ts'
import instanceRefreshFailed from './instance-refresh-failed.ts'
import instanceRefreshRolledBack from './instance-refresh-rolled-back.ts'
import instanceRefreshSucceeded from './instance-refresh-succeeded.ts'
import kmsKeyRotated from './kms-key-rotated.ts'
import lambdaEventGivenUp from './lambda-event-given-up.ts'
import maintenanceWindowFailed from './maintenance-window-failed.ts'
import maintenanceWindowSucceeded from './maintenance-window-succeeded.ts'
import migrationServerFailed from './migration-server-failed.ts'
import migrationServerReady from './migration-server-ready.ts'
import modelCustomizationFailed from './model-customization-failed.ts'
import nodeCompliant from './node-compliant.ts'
import nodeNoncompliant from './node-noncompliant.ts'
import opensearchInTrouble from './opensearch-in-trouble.ts'
import opensearchRed from './opensearch-red.ts'
import opsItemOpened from './ops-item-opened.ts'
import opsItemResolved from './ops-item-resolved.ts'
import parameterDeleted from './parameter-deleted.ts'
import parameterPolicy from './parameter-policy.ts'
import practiceRunFailed from './practice-run-failed.ts'
import privateCaFailed from './private-ca-failed.ts'
import privateCaWrote from './private-ca-wrote.ts'
import pullThroughCacheFailed from './pull-through-cache-failed.ts'
import rdsFailed from './rds-failed.ts'
import rdsFailedOver from './rds-failed-over.ts'
import rdsFailingOver from './rds-failing-over.ts'
import rdsMaintenance from './rds-maintenance.ts'
import rdsMended from './rds-mended.ts'
import rdsNotice from './rds-notice.ts'
import rdsRecovered from './rds-recovered.ts'
import rdsRecovering from './rds-recovering.ts'
import rdsReplicationResumed from './rds-replication-resumed.ts'
import rdsReplicationStopped from './rds-replication-stopped.ts'
import rdsRestarted from './rds-restarted.ts'
import rdsShutDown from './rds-shut-down.ts'
import rdsStarted from './rds-started.ts'
import rdsStorageExtended from './rds-storage-extended.ts'
import rdsStorageLow from './rds-storage-low.ts'
import recoveryPointUnsound from './recovery-point-unsound.ts'
import redshiftStatementFailed from './redshift-statement-failed.ts'
import restoreFailed from './restore-failed.ts'
import sagemakerEndpointFailed from './sagemaker-endpoint-failed.ts'
import sagemakerEndpointInService from './sagemaker-endpoint-in-service.ts'
import sagemakerJobFailed from './sagemaker-job-failed.ts'
import sagemakerPipelineFailed from './sagemaker-pipeline-failed.ts'
import secretRotated from './secret-rotated.ts'
import secretRotationFailed from './secret-rotation-failed.ts'
import serviceFaultsUnusual from './service-faults-unusual.ts'
import serviceFaultsUsualAgain from './service-faults-usual-again.ts'
import snapshotPolicyFailed from './snapshot-policy-failed.ts'
import snapshotSharedWithAccount from './snapshot-shared-with-account.ts'
import spotFleetFailed from './spot-fleet-failed.ts'
import spotRebalanceRecommended from './spot-rebalance-recommended.ts'
import stateMachineFailed from './state-machine-failed.ts'
import transferConnectorFailed from './transfer-connector-failed.ts'
import transferServerFailed from './transfer-server-failed.ts'
import videoChannelAlert from './video-channel-alert.ts'
import videoChannelAlertOver from './video-channel-alert-over.ts'
import videoJobFailed from './video-job-failed.ts'
import zoneInUseAgain from './zone-in-use-again.ts'
import zoneLeft from './zone-left.ts'

export const reliability: readonly Detection[] = [
  airflowAvailable,
  airflowFailed,
  alarmLoosened,
  appflowDeactivated,
  appflowFailed,
  appflowSucceeded,
  applicationProblem,
  applicationProblemResolved,
  as2MessageFailed,
  associationFailed,
  associationSucceeded,
  athenaQueryFailed,
  autoScalingKeepsReplacing,
  autoScalingLaunchFailed,
  autoScalingLaunched,
  autoScalingTerminateFailed,
  autoScalingTerminated,
  automationFailed,
  backupCopyFailed,
  backupCopySucceeded,
  backupFailed,
  backupSucceeded,
  backupWithIssues,
  batchInferenceFailed,
  batchJobFailed,
  batchQueueBlocked,
  canaryBroken,
  canaryFailed,
  canaryPassed,
  canaryRuns,
  capacityBlockEnds,
  certificateAvailable,
  certificateExpires,
  certificateRevoked,
  commandFailed,
  dataQualityFailed,
  datasyncAvailable,
  datasyncTaskFailed,
  datasyncTaskSucceeded,
  devopsInsight,
  devopsInsightClosed,
  disasterRecoveryFailed,
  disasterRecoveryLaunched,
  disasterRecoveryReplicates,
  disasterRecoveryStalled,
  datasyncUnavailable,
  dmsFailed,
  dmsStarted,
  ebsSnapshotCopyLate,
  ebsSnapshotFailed,
  ebsSnapshotMadeAgain,
  ebsSnapshotSetFailed,
  ebsSnapshotSetMadeAgain,
  ebsVolumeFailed,
  ec2FleetFailed,
  ecrReplicationFailed,
  ecsAgentUnstable,
  ecsDaemonImpaired,
  ecsDeploymentCompleted,
  ecsDeploymentFailed,
  ecsDeploymentRolledBack,
  ecsServiceImpaired,
  ecsServiceSteady,
  ecsTaskFailed,
  ecsTasksSteady,
  eksPodToBeTerminated,
  elasticacheFailed,
  emailReputationAtRisk,
  emailReputationMended,
  emailSendingPaused,
  emailSendingResumed,
  emrClusterFailed,
  emrServerlessJobFailed,
  emrStepFailed,
  environmentHealthy,
  environmentUnhealthy,
  fastSnapshotRestoreFailed,
  faultExperimentOver,
  faultExperimentRuns,
  glueCrawlerFailed,
  glueCrawlerSucceeded,
  glueJobFailed,
  glueJobSlow,
  glueJobSucceeded,
  imageFailed,
  imageWithdrawn,
  instanceInterrupted,
  instanceRefreshFailed,
  instanceRefreshRolledBack,
  instanceRefreshSucceeded,
  kmsKeyRotated,
  lambdaEventGivenUp,
  maintenanceWindowFailed,
  maintenanceWindowSucceeded,
  migrationServerFailed,
  migrationServerReady,
  modelCustomizationFailed,
  nodeCompliant,
  nodeNoncompliant,
  opensearchInTrouble,
  opensearchRed,
  opsItemOpened,
  opsItemResolved,
  parameterDeleted,
  parameterPolicy,
  practiceRunFailed,
  privateCaFailed,
  privateCaWrote,
  pullThroughCacheFailed,
  rdsFailed,
  rdsFailedOver,
  rdsFailingOver,
  rdsMaintenance,
  rdsMended,
  rdsNotice,
  rdsRecovered,
  rdsRecovering,
  rdsReplicationResumed,
  rdsReplicationStopped,
  rdsRestarted,
  rdsShutDown,
  rdsStarted,
  rdsStorageExtended,
  rdsStorageLow,
  recoveryPointUnsound,
  redshiftStatementFailed,
  restoreFailed,
  sagemakerEndpointFailed,
  sagemakerEndpointInService,
  sagemakerJobFailed,
  sagemakerPipelineFailed,
  secretRotated,
  secretRotationFailed,
  serviceFaultsUnusual,
  serviceFaultsUsualAgain,
  snapshotPolicyFailed,
  snapshotSharedWithAccount,
  spotFleetFailed,
  spotRebalanceRecommended,
  stateMachineFailed,
  transferConnectorFailed,
  videoChannelAlert,
  videoChannelAlertOver,
  videoJobFailed,
  zoneInUseAgain,
  zoneLeft,
  transferServerFailed,
]
