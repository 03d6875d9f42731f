import { logLines, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const line = (text: string) => logLines('/var/log/secure', [`Nov 21 14:00:00 ip-10-0-0-7 sshd[4242]: ${text}`])

export default defineExamples({
  fires: [
    {
      event: sample('logs/ssh-authentication-failures.json'),
      title: 'Repeated SSH authentication failures for root from 203.0.113.66',
      severity: 'medium',
    },
    {
      event: line(
        'message repeated 5 times: [ Failed password for invalid user admin from 2001:db8::66 port 50312 ssh2]',
      ),
      title: 'Repeated SSH authentication failures for admin from 2001:db8::66',
    },
    {
      event: line(
        'PAM 5 more authentication failures; logname= uid=0 euid=0 tty=ssh ruser= rhost=203.0.113.66 user=root',
      ),
      title: 'Repeated SSH authentication failures for root from 203.0.113.66',
    },
  ],
  silent: [
    {
      event: line('Failed password for invalid user admin from 203.0.113.66 port 50312 ssh2'),
      because: 'one failure is everyday noise',
    },
    { event: line('Accepted publickey for alice from 203.0.113.10 port 50312 ssh2'), because: 'it succeeded' },
    {
      event: logLines('/app', ['maximum authentication attempts exceeded for root']),
      because: 'sshd did not write it',
    },
  ],
})
