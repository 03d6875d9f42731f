import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'organization/audit-manager-disabled',
  calls: [
    'auditmanager:DeleteAssessment',
    'auditmanager:DeregisterAccount',
    'auditmanager:DeregisterOrganizationAdminAccount',
  ],
  severity: 'medium',
  title: (e) => `${e.actor.name} ${done.get(e.action.name) ?? 'switched off'} Audit Manager`,
  why: 'Evidence for your auditors is no longer collected, and what was collected may be lost.',
  respond: (e) => [
    `Ask ${e.actor.name}, and whoever answers to the auditors, whether it was agreed.`,
    ...(e.action.name === 'DeregisterAccount'
      ? [
          {
            do: 'If it was not, switch it on again; old evidence may still be there:',
            run: aws`auditmanager register-account --region ${e.region}`,
          },
        ]
      : [{ do: 'See what is left:', run: aws`auditmanager list-assessments --region ${e.region}` }]),
  ],
  falsePositives: ['The audit has ended.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/audit-manager/latest/APIReference/API_DeregisterAccount.html'],
})

const done: ReadonlyMap<string, string> = new Map([
  ['DeleteAssessment', 'deleted an assessment of'],
  ['DeregisterOrganizationAdminAccount', 'removed the administrator account of'],
])
