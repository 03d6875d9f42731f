import { at, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { takesAll } from '../requests/audit-trail/finding-criteria.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/access-analyzer-archive-rule-set',
  calls: ['access-analyzer:CreateArchiveRule', 'access-analyzer:UpdateArchiveRule'],
  severity: (e) => (takesAll(at(e.request, 'filter'), e) ? 'high' : 'low'),
  title: (e) => {
    const what = takesAll(at(e.request, 'filter'), e) ? 'all findings' : 'findings'
    const rule = named('archive rule', namesAt(e.request, 'ruleName'))
    return `${e.actor.name} made ${rule} hide ${what} of ${named('access analyzer', namesAt(e.request, 'analyzerName'))}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${namesAt(e.request, 'ruleName')}`,
  why: 'Access of others that the rule takes is put away before anybody sees it.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'analyzerName'), (analyzer) => ({
      do: 'See what the archive rules of the analyzer hide:',
      run: aws`accessanalyzer list-archive-rules --analyzer-name ${analyzer} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} whose access it is, and whether it is meant; if not, delete the rule.`,
  ],
  falsePositives: ['Access that was agreed on with a partner is no longer reported.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CreateArchiveRule.html'],
})
