import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * At this memory size a function has one CPU, at others in proportion.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
 */
export const megabytesOfOneCpu = 1769

/** Microseconds in which a share is counted. Lambda's, as others observed it: https://github.com/pwrdrvr/lambda-dispatch/issues/246 */
const period = 20_000

export interface CpuShare {
  /** A command that starts the command after it with this share of a CPU. */
  readonly launcher: readonly string[]
  remove(): void
}

const versions = [
  {
    folder: '/sys/fs/cgroup/cpu',
    marker: 'cpu.cfs_quota_us',
    limit: (quota: number) => ({ 'cpu.cfs_period_us': String(period), 'cpu.cfs_quota_us': String(quota) }),
  },
  {
    folder: '/sys/fs/cgroup',
    marker: 'cgroup.subtree_control',
    limit: (quota: number) => ({ 'cpu.max': `${quota} ${period}` }),
  },
] as const

let serial = 0

/**
 * The kernel's limit for a group of processes, as containers have it.
 * @throws where this machine has no such groups, or does not let us make one
 */
export function cpuShareOf(megabytes: number): CpuShare {
  const version = versions.find(({ folder, marker }) => existsSync(join(folder, marker)))
  if (version === undefined) throw new Error('This machine has no control groups for the CPU: run it on Linux')
  const group = join(version.folder, `tocsin-bench-${process.pid}-${serial++}`)
  try {
    mkdirSync(group)
    const quota = Math.round((period * megabytes) / megabytesOfOneCpu)
    for (const [file, value] of Object.entries(version.limit(quota))) writeFileSync(join(group, file), value)
  } catch (error) {
    throw new Error(`${group} could not be made: run it as root, where the groups of the CPU can be written`, {
      cause: error,
    })
  }
  return {
    launcher: ['/bin/sh', '-c', 'echo $$ > "$0/cgroup.procs" && exec "$@"', group],
    remove: () => rmdirSync(group),
  }
}
