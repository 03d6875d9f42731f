import { applicationInsightsProblem, inApplication } from '../../shared/sources/services/application-insights.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(applicationInsightsProblem, {
  id: 'reliability/application-problem-resolved',
  detail: { status: [{ 'equals-ignore-case': 'Resolved' }] },
  closes: 'reliability/application-problem',
  onlyCloses: true,
  severity: 'information',
  title: (problem) => `A problem ${inApplication(problem)} is resolved`,
  why: 'Application Insights sees it no more.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/appinsights-cloudwatch-events.html'],
})
