import type { Detection } from '../shared/core/detection.ts'
import trailDeleted from './audit-trail/trail-deleted.ts'
import trailLoggingStopped from './audit-trail/trail-logging-stopped.ts'
import configRuleCompliantAgain from './compliance/config-rule-compliant-again.ts'
import configRuleNoncompliant from './compliance/config-rule-noncompliant.ts'
import ec2InstanceRunning from './compute/ec2-instance-running.ts'
import ec2InstanceStopped from './compute/ec2-instance-stopped.ts'
import ec2InstanceTerminated from './compute/ec2-instance-terminated.ts'
import kmsKeyDeletionScheduled from './data/kms-key-deletion-scheduled.ts'
import accessKeyCreated from './identity/access-key-created.ts'
import administratorPolicyAttached from './identity/administrator-policy-attached.ts'
import consoleLoginFailed from './identity/console-login-failed.ts'
import consoleLoginWithoutMfa from './identity/console-login-without-mfa.ts'
import rootApiCall from './identity/root-api-call.ts'
import rootConsoleLogin from './identity/root-console-login.ts'
import applicationError from './logs/application-error.ts'
import outOfMemoryKill from './logs/out-of-memory-kill.ts'
import sshAuthenticationFailures from './logs/ssh-authentication-failures.ts'
import securityGroupOpenedToWorld from './network/security-group-opened-to-world.ts'

/** Every detection there is, one line each. */
export const detections: readonly Detection[] = [
  trailDeleted,
  trailLoggingStopped,
  configRuleCompliantAgain,
  configRuleNoncompliant,
  ec2InstanceRunning,
  ec2InstanceStopped,
  ec2InstanceTerminated,
  kmsKeyDeletionScheduled,
  accessKeyCreated,
  administratorPolicyAttached,
  consoleLoginFailed,
  consoleLoginWithoutMfa,
  rootApiCall,
  rootConsoleLogin,
  applicationError,
  outOfMemoryKill,
  sshAuthenticationFailures,
  securityGroupOpenedToWorld,
]
