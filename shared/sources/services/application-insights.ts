import { text } from '../read-leniently.ts'
import { stateInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'
import { statedLink } from './stated-link.ts'

const problem = { problemId: text, resourceGroupName: text, status: text, severity: text, problemUrl: text }

export type InsightsProblem = Detail<typeof problem>

/**
 * CloudWatch Application Insights sees a problem in an application, or that one changed: "In progress", "Recovering", "Resolved",
 * "Recurring" (open again within a day).
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/appinsights-cloudwatch-events.html
 */
export const applicationInsightsProblem = defineService({
  source: 'aws.applicationinsights',
  detailTypes: [
    'Application Insights Problem Detected',
    'Application Insights Problem Created',
    'Application Insights Problem Updated',
  ],
  detail: problem,
  resources: ({ resourceGroupName: name }) =>
    name === undefined ? [] : [{ type: 'AWS::ResourceGroups::Group', name, arn: undefined }],
  matter: ({ problemId }) => problemId,
  what: (problem) => problemInWords(problem),
  lines: ({ severity, problemId }) => [
    ...(severity === undefined ? [] : [`Severity, as Application Insights sees it: ${severity}`]),
    ...(problemId === undefined ? [] : [`Problem ${problemId}`]),
  ],
  links: ({ problemUrl }) => statedLink('The problem', problemUrl),
})

/** "in application web-app" */
export function inApplication({ resourceGroupName }: InsightsProblem): string {
  return resourceGroupName === undefined ? 'in an application' : `in application ${resourceGroupName}`
}

/** "Application Insights sees a problem in application web-app again" */
function problemInWords(problem: InsightsProblem): string {
  const where = inApplication(problem)
  const status = problem.status?.toLowerCase()
  switch (status) {
    case 'in progress':
      return `Application Insights sees a problem ${where}`
    case 'recurring':
      return `Application Insights sees a problem ${where} again`
    default:
      return `A problem that Application Insights saw ${where} ${stateInWords(problem.status)}`
  }
}
