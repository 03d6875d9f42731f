import { unknownName } from '../../shared/core/event.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { anomalyInShort, type CostAnomaly, costAnomaly } from '../../shared/sources/services/cost-anomaly.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(costAnomaly, {
  id: 'cost/cost-anomaly',
  // Whoever looked at it says so.
  detail: { feedback: [{ 'anything-but': ['NO', 'PLANNED_ACTIVITY'] }, { exists: false }] },
  severity: (anomaly) => severityOf(anomaly),
  gravest: 'high',
  title: (anomaly) => anomalyInShort(anomaly),
  window: { minutes: 7 * 24 * 60 },
  why: 'It goes on costing until somebody stops it. A leaked key that mines looks like this, too.',
  respond: ({ anomalyId = unknownName }, e) => [
    'Look at its causes in Cost Anomaly Detection, by service, region and account, and ask whoever runs that account.',
    'Where nobody knows of it, look for instances and functions there that nobody made, as for a breach.',
    {
      do: 'When it was meant, say so, and it is not told again:',
      run: aws`ce provide-anomaly-feedback --anomaly-id ${anomalyId} --feedback PLANNED_ACTIVITY --region ${e.region}`,
    },
  ],
  falsePositives: ['A migration, a test of load or a sale was planned.', 'A yearly fee is charged in one day.'],
  references: [
    'https://docs.aws.amazon.com/cost-management/latest/userguide/cad-eventbridge.html',
    'https://docs.aws.amazon.com/cost-management/latest/userguide/manage-ad.html',
  ],
})

function severityOf({ impact }: CostAnomaly): Severity {
  const amount = impact?.totalImpact
  if (amount === undefined) return 'medium'
  if (amount >= 1_000) return 'high'
  return amount >= 100 ? 'medium' : 'low'
}
