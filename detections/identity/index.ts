import type { Detection } from '../../shared/core/detection.ts'
import accessKeyCreated from './access-key-created.ts'
import administratorPolicyAttached from './administrator-policy-attached.ts'
import consoleLoginFailed from './console-login-failed.ts'
import consoleLoginWithoutMfa from './console-login-without-mfa.ts'
import rootApiCall from './root-api-call.ts'
import rootConsoleLogin from './root-console-login.ts'

export const identity: readonly Detection[] = [
  accessKeyCreated,
  administratorPolicyAttached,
  consoleLoginFailed,
  consoleLoginWithoutMfa,
  rootApiCall,
  rootConsoleLogin,
]
