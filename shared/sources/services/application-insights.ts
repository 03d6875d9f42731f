import { text } from '../read-leniently.ts'
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
  what: (problem) =>
    `A problem that Application Insights sees ${inApplication(problem)} is ${statusInWords(problem.status)}`,
  lines: ({ severity, problemId }) => [
    ...(severity === undefined ? [] : [`Severity ${severity}`]),
    ...(problemId === undefined ? [] : [`Problem ${problemId}`]),
  ],
  links: ({ problemUrl }) => statedLink('The problem', problemUrl),
})

/** "in application web-app" */
export function inApplication({ resourceGroupName }: InsightsProblem): string {
  return resourceGroupName === undefined ? 'in an application' : `in application ${resourceGroupName}`
}

function statusInWords(status: string | undefined): string {
  switch (status?.toLowerCase()) {
    case 'in progress':
      return 'new'
    case 'recurring':
      return 'back'
    case undefined:
      return 'in another status'
    default:
      return `${status?.toLowerCase()}`
  }
}
