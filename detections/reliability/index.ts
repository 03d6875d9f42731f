import type { Detection } from '../../shared/core/detection.ts'
import autoScalingLaunchFailed from './auto-scaling-launch-failed.ts'
import autoScalingLaunched from './auto-scaling-launched.ts'
import autoScalingTerminateFailed from './auto-scaling-terminate-failed.ts'
import autoScalingTerminated from './auto-scaling-terminated.ts'
import batchJobFailed from './batch-job-failed.ts'
import batchQueueBlocked from './batch-queue-blocked.ts'
import capacityBlockEnds from './capacity-block-ends.ts'
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
import fastSnapshotRestoreFailed from './fast-snapshot-restore-failed.ts'
import imageFailed from './image-failed.ts'
import imageWithdrawn from './image-withdrawn.ts'
import instanceInterrupted from './instance-interrupted.ts'
import instanceRefreshFailed from './instance-refresh-failed.ts'
import instanceRefreshRolledBack from './instance-refresh-rolled-back.ts'
import instanceRefreshSucceeded from './instance-refresh-succeeded.ts'
import lambdaEventGivenUp from './lambda-event-given-up.ts'
import snapshotSharedWithAccount from './snapshot-shared-with-account.ts'
import spotFleetFailed from './spot-fleet-failed.ts'
import spotRebalanceRecommended from './spot-rebalance-recommended.ts'

export const reliability: readonly Detection[] = [
  autoScalingLaunchFailed,
  autoScalingLaunched,
  autoScalingTerminateFailed,
  autoScalingTerminated,
  batchJobFailed,
  batchQueueBlocked,
  capacityBlockEnds,
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
  fastSnapshotRestoreFailed,
  imageFailed,
  imageWithdrawn,
  instanceInterrupted,
  instanceRefreshFailed,
  instanceRefreshRolledBack,
  instanceRefreshSucceeded,
  lambdaEventGivenUp,
  snapshotSharedWithAccount,
  spotFleetFailed,
  spotRebalanceRecommended,
]
