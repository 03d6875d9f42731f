import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/config-rule-deleted',
  calls: [
    'config:DeleteConfigRule',
    'config:DeleteConformancePack',
    'config:DeleteOrganizationConfigRule',
    'config:DeleteOrganizationConformancePack',
  ],
  severity: (e) => (isOfOrganization(e) ? 'high' : 'medium'),
  title: (e) => `${e.actor.name} deleted ${ruleOf(e)}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${ruleOf(e)}`,
  why: 'What the rule forbade is no longer noticed, and its results so far are gone.',
  respond: (e) => [
    `Ask ${e.actor.name} why, and what watches over the same thing now.`,
    'If it is not expected, create it again from your templates; AWS keeps no copy.',
    'See whether resources were changed soon after that it would have found.',
  ],
  falsePositives: ['A rule that reported too much is replaced by a better one.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteConfigRule.html',
    'https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteConformancePack.html',
  ],
})

function isOfOrganization({ action }: ApiCall): boolean {
  return action.name.startsWith('DeleteOrganization')
}

function ruleOf({ action, request }: ApiCall): string {
  switch (action.name) {
    case 'DeleteConfigRule':
      return named('Config rule', namesAt(request, 'configRuleName'))
    case 'DeleteConformancePack':
      return named('conformance pack', namesAt(request, 'conformancePackName'))
    case 'DeleteOrganizationConfigRule':
      return named('organization Config rule', namesAt(request, 'organizationConfigRuleName'))
    default:
      return named('organization conformance pack', namesAt(request, 'organizationConformancePackName'))
  }
}
