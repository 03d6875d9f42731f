import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function anomaly(detail: object) {
  return serviceEvent('aws.ce', 'Anomaly Detected', { anomalyId: '12345678-abcd-ef12-3456-987654321a12', ...detail })
}

export default defineExamples({
  fires: [
    {
      event: sample('ce/anomaly-detected.json'),
      title: 'Amazon Elastic Compute Cloud - Compute costs over $1,000 more than expected',
      severity: 'high',
    },
    {
      event: anomaly({ dimensionValue: 'AWS Lambda', impact: { totalImpact: 120.4 } }),
      title: 'AWS Lambda costs over $100 more than expected',
      severity: 'medium',
    },
    {
      event: anomaly({ dimensionValue: 'AWS Lambda', impact: { totalImpact: 12 }, rootCauses: [{}] }),
      title: 'AWS Lambda costs over $10 more than expected',
      severity: 'low',
    },
    { event: anomaly({}), title: 'Something costs more than expected', severity: 'medium' },
  ],
  silent: [
    {
      event: anomaly({ dimensionValue: 'AWS Lambda', feedback: 'PLANNED_ACTIVITY', impact: { totalImpact: 5_000 } }),
      because: 'somebody said that it was planned',
    },
  ],
})
