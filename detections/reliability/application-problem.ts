import { unknownName } from '../../shared/core/event.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import {
  applicationInsightsProblem,
  type InsightsProblem,
  inApplication,
} from '../../shared/sources/services/application-insights.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(applicationInsightsProblem, {
  id: 'reliability/application-problem',
  detail: { status: [{ 'equals-ignore-case': 'In progress' }, { 'equals-ignore-case': 'Recurring' }] },
  // Each further observation updates a problem that was told.
  where: (problem, { detailType }) =>
    detailType !== 'Application Insights Problem Updated' || problem.status?.toLowerCase() === 'recurring',
  severity: (problem) => severityOf(problem),
  gravest: 'medium',
  title: (problem) => `Application Insights sees a problem ${inApplication(problem)}${isBack(problem) ? ' again' : ''}`,
  window: { minutes: 24 * 60 },
  why: 'Metrics and logs of the application look unlike its ordinary days; it may be slow or fail.',
  respond: ({ problemId = unknownName }, e) => [
    {
      do: 'See what it observed, by time, with its likely cause:',
      run: aws`application-insights describe-problem --problem-id ${problemId} --region ${e.region}`,
    },
    {
      do: 'See the metrics and lines of logs that belong together:',
      run: aws`application-insights describe-problem-observations --problem-id ${problemId} --region ${e.region}`,
    },
  ],
  falsePositives: ['A test of load or a migration that was announced looks like it.'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/appinsights-cloudwatch-events.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/appinsights-what-is.html',
  ],
})

function isBack({ status }: InsightsProblem): boolean {
  return status?.toLowerCase() === 'recurring'
}

/** @see https://docs.aws.amazon.com/cloudwatch/latest/APIReference/API_Problem.html SeverityLevel */
function severityOf({ severity }: InsightsProblem): Severity {
  switch (severity?.toLowerCase()) {
    case 'high':
      return 'medium'
    case 'informative':
    case 'informational':
      return 'information'
    default:
      return 'low'
  }
}
