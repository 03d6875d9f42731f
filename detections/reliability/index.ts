import type { Detection } from '../../shared/core/detection.ts'
import alarmLoosened from './alarm-loosened.ts'
import applicationProblem from './application-problem.ts'
import applicationProblemResolved from './application-problem-resolved.ts'
import associationFailed from './association-failed.ts'
import associationSucceeded from './association-succeeded.ts'
import automationFailed from './automation-failed.ts'
import canaryBroken from './canary-broken.ts'
import canaryFailed from './canary-failed.ts'
import canaryPassed from './canary-passed.ts'
import canaryRuns from './canary-runs.ts'
import commandFailed from './command-failed.ts'
import ecsTaskFailed from './ecs-task-failed.ts'
import environmentHealthy from './environment-healthy.ts'
import environmentUnhealthy from './environment-unhealthy.ts'
import maintenanceWindowFailed from './maintenance-window-failed.ts'
import maintenanceWindowSucceeded from './maintenance-window-succeeded.ts'
import nodeCompliant from './node-compliant.ts'
import nodeNoncompliant from './node-noncompliant.ts'
import opsItemOpened from './ops-item-opened.ts'
import opsItemResolved from './ops-item-resolved.ts'
import parameterDeleted from './parameter-deleted.ts'
import parameterPolicy from './parameter-policy.ts'

export const reliability: readonly Detection[] = [
  alarmLoosened,
  applicationProblem,
  applicationProblemResolved,
  associationFailed,
  associationSucceeded,
  automationFailed,
  canaryBroken,
  canaryFailed,
  canaryPassed,
  canaryRuns,
  commandFailed,
  ecsTaskFailed,
  environmentHealthy,
  environmentUnhealthy,
  maintenanceWindowFailed,
  maintenanceWindowSucceeded,
  nodeCompliant,
  nodeNoncompliant,
  opsItemOpened,
  opsItemResolved,
  parameterDeleted,
  parameterPolicy,
]
