import { aws } from '../../shared/core/shell-command.ts'
import { devOpsInsight, insightInWords } from '../../shared/sources/services/devops-guru.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(devOpsInsight, {
  id: 'reliability/devops-insight',
  detailTypes: ['DevOps Guru New Insight Open', 'DevOps Guru Insight Severity Upgraded'],
  severity: ({ insightSeverity }) => (insightSeverity?.toUpperCase() === 'HIGH' ? 'medium' : 'low'),
  gravest: 'medium',
  title: (d) => insightInWords(d),
  window: { minutes: 24 * 60 },
  why: ({ insightType }) =>
    insightType?.toUpperCase() === 'PROACTIVE'
      ? 'It is expected to become a fault if nobody changes anything.'
      : 'The application does not do what it did before, and users may see it.',
  respond: (d, e) => [
    ...ifKnown(d.insightId, (id) => [
      {
        do: 'See which measures are unusual, and since when:',
        run: aws`devops-guru list-anomalies-for-insight --insight-id ${id} --region ${e.region}`,
      },
      {
        do: 'Read what DevOps Guru recommends:',
        run: aws`devops-guru list-recommendations --insight-id ${id} --region ${e.region}`,
      },
    ]),
    'Compare with what was deployed or changed shortly before.',
  ],
  falsePositives: ['Load that is unusual and expected, as of a campaign or a test.'],
  references: ['https://docs.aws.amazon.com/devops-guru/latest/userguide/working-with-eventbridge.html'],
})
