import type { Detection } from '../../shared/core/detection.ts'
import amplifyDeploymentFailed from './amplify-deployment-failed.ts'
import amplifyDeploymentSucceeded from './amplify-deployment-succeeded.ts'
import appRunnerFailed from './app-runner-failed.ts'
import appRunnerSucceeded from './app-runner-succeeded.ts'
import buildFailed from './build-failed.ts'
import buildSucceeded from './build-succeeded.ts'
import deploymentFailed from './deployment-failed.ts'
import deploymentSucceeded from './deployment-succeeded.ts'
import environmentChangeFailed from './environment-change-failed.ts'
import environmentChanged from './environment-changed.ts'
import imageBuildFailed from './image-build-failed.ts'
import imageBuildSucceeded from './image-build-succeeded.ts'
import imageBuildWaits from './image-build-waits.ts'
import imagePipelineDisabled from './image-pipeline-disabled.ts'
import pipelineApprovalGiven from './pipeline-approval-given.ts'
import pipelineApprovalNeeded from './pipeline-approval-needed.ts'
import pipelineFailed from './pipeline-failed.ts'
import pipelineSucceeded from './pipeline-succeeded.ts'
import stackDrifted from './stack-drifted.ts'
import stackFailed from './stack-failed.ts'
import stackInSync from './stack-in-sync.ts'
import stackSetFailed from './stack-set-failed.ts'
import stackSetSucceeded from './stack-set-succeeded.ts'
import stackSucceeded from './stack-succeeded.ts'

export const delivery: readonly Detection[] = [
  amplifyDeploymentFailed,
  amplifyDeploymentSucceeded,
  appRunnerFailed,
  appRunnerSucceeded,
  buildFailed,
  buildSucceeded,
  deploymentFailed,
  deploymentSucceeded,
  environmentChangeFailed,
  environmentChanged,
  imageBuildFailed,
  imageBuildSucceeded,
  imageBuildWaits,
  imagePipelineDisabled,
  pipelineApprovalGiven,
  pipelineApprovalNeeded,
  pipelineFailed,
  pipelineSucceeded,
  stackDrifted,
  stackFailed,
  stackInSync,
  stackSetFailed,
  stackSetSucceeded,
  stackSucceeded,
]
