import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/security-hub-switched-off',
  calls: ['securityhub:DisableSecurityHub', 'securityhub:DisableSecurityHubV2'],
  severity: 'high',
  title: (e) => `${e.actor.name} switched off ${hubOf(e.action.name)} in ${e.region}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${e.action.name}`,
  why: 'Its checks end, and the findings of other services no longer come together in one place.',
  respond: (e) => [
    {
      do: 'Switch it on again:',
      run:
        e.action.name === 'DisableSecurityHub'
          ? aws`securityhub enable-security-hub --region ${e.region}`
          : aws`securityhub enable-security-hub-v2 --region ${e.region}`,
    },
    'Switch on the standards again that it checked.',
    `Ask ${e.actor.name} why.`,
    stopActor(e),
  ],
  falsePositives: ['Security Hub is given up in a region or an account that is closed.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DisableSecurityHub.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-disable.html',
  ],
})

/** The checks of resources have their own name since Security Hub brings findings of all services together. */
function hubOf(callName: string): string {
  return callName === 'DisableSecurityHub' ? 'Security Hub CSPM' : 'Security Hub'
}
