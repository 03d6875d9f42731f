import type { Detection } from '../../shared/core/detection.ts'
import athenaQueryFailed from './athena-query-failed.ts'
import backupCopyFailed from './backup-copy-failed.ts'
import backupCopySucceeded from './backup-copy-succeeded.ts'
import backupFailed from './backup-failed.ts'
import backupSucceeded from './backup-succeeded.ts'
import backupWithIssues from './backup-with-issues.ts'
import certificateAvailable from './certificate-available.ts'
import certificateExpires from './certificate-expires.ts'
import certificateRevoked from './certificate-revoked.ts'
import dataQualityFailed from './data-quality-failed.ts'
import datasyncTaskFailed from './datasync-task-failed.ts'
import datasyncTaskSucceeded from './datasync-task-succeeded.ts'
import dmsFailed from './dms-failed.ts'
import dmsStarted from './dms-started.ts'
import ecsTaskFailed from './ecs-task-failed.ts'
import elasticacheFailed from './elasticache-failed.ts'
import emrClusterFailed from './emr-cluster-failed.ts'
import emrServerlessJobFailed from './emr-serverless-job-failed.ts'
import emrStepFailed from './emr-step-failed.ts'
import glueCrawlerFailed from './glue-crawler-failed.ts'
import glueCrawlerSucceeded from './glue-crawler-succeeded.ts'
import glueJobFailed from './glue-job-failed.ts'
import glueJobSlow from './glue-job-slow.ts'
import glueJobSucceeded from './glue-job-succeeded.ts'
import kmsKeyRotated from './kms-key-rotated.ts'
import opensearchInTrouble from './opensearch-in-trouble.ts'
import opensearchRed from './opensearch-red.ts'
import rdsFailed from './rds-failed.ts'
import rdsFailedOver from './rds-failed-over.ts'
import rdsFailingOver from './rds-failing-over.ts'
import rdsMaintenance from './rds-maintenance.ts'
import rdsNotice from './rds-notice.ts'
import rdsRecovered from './rds-recovered.ts'
import rdsRecovering from './rds-recovering.ts'
import rdsReplicationResumed from './rds-replication-resumed.ts'
import rdsReplicationStopped from './rds-replication-stopped.ts'
import rdsRestarted from './rds-restarted.ts'
import rdsShutDown from './rds-shut-down.ts'
import rdsStorageExtended from './rds-storage-extended.ts'
import rdsStorageLow from './rds-storage-low.ts'
import recoveryPointUnsound from './recovery-point-unsound.ts'
import restoreFailed from './restore-failed.ts'
import sagemakerEndpointFailed from './sagemaker-endpoint-failed.ts'
import sagemakerEndpointInService from './sagemaker-endpoint-in-service.ts'
import sagemakerJobFailed from './sagemaker-job-failed.ts'
import sagemakerPipelineFailed from './sagemaker-pipeline-failed.ts'
import secretRotated from './secret-rotated.ts'
import secretRotationFailed from './secret-rotation-failed.ts'
import stateMachineFailed from './state-machine-failed.ts'
import transferConnectorFailed from './transfer-connector-failed.ts'

export const reliability: readonly Detection[] = [
  athenaQueryFailed,
  backupCopyFailed,
  backupCopySucceeded,
  backupFailed,
  backupSucceeded,
  backupWithIssues,
  certificateAvailable,
  certificateExpires,
  certificateRevoked,
  dataQualityFailed,
  datasyncTaskFailed,
  datasyncTaskSucceeded,
  dmsFailed,
  dmsStarted,
  ecsTaskFailed,
  elasticacheFailed,
  emrClusterFailed,
  emrServerlessJobFailed,
  emrStepFailed,
  glueCrawlerFailed,
  glueCrawlerSucceeded,
  glueJobFailed,
  glueJobSlow,
  glueJobSucceeded,
  kmsKeyRotated,
  opensearchInTrouble,
  opensearchRed,
  rdsFailed,
  rdsFailedOver,
  rdsFailingOver,
  rdsMaintenance,
  rdsNotice,
  rdsRecovered,
  rdsRecovering,
  rdsReplicationResumed,
  rdsReplicationStopped,
  rdsRestarted,
  rdsShutDown,
  rdsStorageExtended,
  rdsStorageLow,
  recoveryPointUnsound,
  restoreFailed,
  sagemakerEndpointFailed,
  sagemakerEndpointInService,
  sagemakerJobFailed,
  sagemakerPipelineFailed,
  secretRotated,
  secretRotationFailed,
  stateMachineFailed,
  transferConnectorFailed,
]
