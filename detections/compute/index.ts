import type { Detection } from '../../shared/core/detection.ts'
import ec2InstanceRunning from './ec2-instance-running.ts'
import ec2InstanceStopped from './ec2-instance-stopped.ts'
import ec2InstanceTerminated from './ec2-instance-terminated.ts'

export const compute: readonly Detection[] = [ec2InstanceRunning, ec2InstanceStopped, ec2InstanceTerminated]
