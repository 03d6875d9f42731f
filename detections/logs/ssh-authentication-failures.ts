import { defineDetection } from '../../shared/core/detection.ts'

export default defineDetection({
  id: 'logs/ssh-authentication-failures',
  on: 'log-line',
  pattern: {
    detail: {
      // The lines that sshd and PAM write for many failures at once; a single one is everyday noise.
      message: [
        { wildcard: '*sshd*maximum authentication attempts exceeded for *' },
        { wildcard: '*sshd*message repeated * times: [ Failed password for *' },
        { wildcard: '*sshd*PAM * more authentication failures*' },
      ],
    },
  },
  severity: 'medium',
  title: (e) => {
    // The name is what somebody typed, and may hold " from " itself: the last one is sshd's.
    const [, name, source] = e.text.match(/ for (?:invalid user )?(.*) from ([\da-f.:]+) port \d+/) ?? []
    const user = name ?? e.text.match(/\buser=(\S+)/)?.[1]
    const address = source ?? e.text.match(/\brhost=([\da-f.:]+)/)?.[1]
    return ['Repeated SSH authentication failures', user && `for ${user}`, address && `from ${address}`]
      .filter(Boolean)
      .join(' ')
  },
  why: 'Somebody may be trying passwords or keys until one fits.',
  respond: [
    'Look in the same log for an "Accepted" line from the same address.',
    'Close port 22 to the world in the security group; use Session Manager or a bastion instead.',
    'Turn password authentication off in sshd_config.',
  ],
  falsePositives: ['An SSH agent offers many keys before the right one.'],
  mitre: ['T1110'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html'],
})
