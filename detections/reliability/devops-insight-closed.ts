import { devOpsInsight, insightInWords } from '../../shared/sources/services/devops-guru.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(devOpsInsight, {
  id: 'reliability/devops-insight-closed',
  detailTypes: ['DevOps Guru Insight Closed'],
  closes: 'reliability/devops-insight',
  onlyCloses: true,
  severity: 'information',
  title: (d) => `${insightInWords(d)}, and it is over`,
  ending: (d) => ({
    title: `${insightInWords(d)}, and it is over`,
    since: 'it began',
    why: 'The measures are as usual.',
  }),
  why: 'The measures are as usual.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/devops-guru/latest/userguide/working-with-eventbridge.html'],
})
