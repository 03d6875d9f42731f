import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { evaluated, glueDataQuality } from '../../shared/sources/services/glue.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(glueDataQuality, {
  id: 'reliability/data-quality-failed',
  detail: { $or: [{ state: ['FAILED'] }, { rulesFailed: [{ numeric: ['>', 0] }] }] },
  severity: 'medium',
  title: (r) => `The data ${evaluated(r)} breaks its quality rules`,
  window: { minutes: 24 * 60 },
  why: 'Reports and programs that read it work with data that its owners call wrong.',
  respond: (r, e) => [
    {
      do: 'See which rules it breaks:',
      run: aws`glue get-data-quality-result --result-id ${r.resultId ?? r.resultID ?? unknownName} --region ${e.region}`,
    },
    'Find where the wrong records came from, and tell whoever reads the data.',
  ],
  falsePositives: ['A rule is stricter than the data needs.'],
  references: ['https://docs.aws.amazon.com/glue/latest/dg/data-quality-alerts.html'],
})
