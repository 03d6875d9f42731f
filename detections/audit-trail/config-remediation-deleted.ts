import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/config-remediation-deleted',
  calls: ['config:DeleteRemediationConfiguration'],
  severity: 'low',
  title: (e) =>
    `${e.actor.name} deleted the remediation of ${named('Config rule', namesAt(e.request, 'configRuleName'))}`,
  why: 'What the rule finds is no longer put right by itself.',
  respond: (e) => [
    `Ask ${e.actor.name} why, and who puts right what the rule finds now.`,
    'If it is not expected, create it again from your templates; AWS keeps no copy.',
  ],
  falsePositives: ['A remediation that did harm is replaced, or its rule is deleted next.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteRemediationConfiguration.html'],
})
