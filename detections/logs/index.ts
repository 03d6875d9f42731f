import type { Detection } from '../../shared/core/detection.ts'
import applicationError from './application-error.ts'
import outOfMemoryKill from './out-of-memory-kill.ts'
import sshAuthenticationFailures from './ssh-authentication-failures.ts'

export const logs: readonly Detection[] = [applicationError, outOfMemoryKill, sshAuthenticationFailures]
