import { logLines, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const kernel = (text: string) => logLines('/var/log/messages', [`Nov 21 14:00:00 ip-10-0-0-7 kernel: ${text}`])

export default defineExamples({
  fires: [
    {
      event: sample('logs/out-of-memory-kill.json'),
      title: 'The kernel killed java (4321): out of memory',
      severity: 'medium',
    },
    {
      event: kernel('Memory cgroup out of memory: Killed process 77 (node) total-vm:1048576kB, anon-rss:524288kB'),
      title: 'The kernel killed node (77): out of memory',
    },
    {
      event: kernel('Out of memory: Kill process 5 (python3) score 905 or sacrifice child'),
      title: 'The kernel killed python3 (5): out of memory',
    },
  ],
  silent: [
    {
      event: kernel('java invoked oom-killer: gfp_mask=0x100cca, order=0, oom_score_adj=0'),
      because: 'the line that names the victim follows it',
    },
    { event: kernel('Killed process 12 (make)'), because: 'it does not say that memory was the reason' },
  ],
})
