import { type DevOpsInsight, devOpsInsight, insightInWords } from '../../shared/sources/services/devops-guru.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(devOpsInsight, {
  id: 'reliability/devops-insight-closed',
  detailTypes: ['DevOps Guru Insight Closed'],
  closes: 'reliability/devops-insight',
  onlyCloses: true,
  severity: 'information',
  title: overInWords,
  ending: (d) => ({
    title: overInWords(d),
    since: 'it began',
    why: 'The measures are as usual.',
  }),
  why: 'The measures are as usual.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/devops-guru/latest/userguide/working-with-eventbridge.html'],
})

function overInWords(d: DevOpsInsight): string {
  return insightInWords(d).replace('sees something unusual', 'no longer sees anything unusual')
}
