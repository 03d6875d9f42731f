import { defineDetection } from '../../shared/core/detection.ts'

export default defineDetection({
  id: 'logs/out-of-memory-kill',
  on: 'log-line',
  pattern: { detail: { message: [{ wildcard: '*ut of memory: Kill* process *' }] } },
  severity: 'medium',
  title: (e) => {
    const [, process, name] = e.text.match(/Kill(?:ed)? process (\d+) \(([^)]+)\)/) ?? []
    return `The kernel killed ${name ?? 'a process'}${process === undefined ? '' : ` (${process})`}: out of memory`
  },
  why: 'The kernel ran out of memory and ended a process to go on; what the process served is down.',
  respond: [
    'See that the service came back.',
    'Find what used the memory: a leak, a larger load, or an instance that is too small.',
    'Set memory limits, so that the next one hits the process that leaks.',
  ],
  falsePositives: ['A batch job is sized so that the kernel ends it when it grows too large.'],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Install-CloudWatch-Agent.html'],
})
