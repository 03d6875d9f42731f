import { textAt } from '../../core/json.ts'
import { jsonList, text } from '../read-leniently.ts'
import { type Detail, defineService } from './service.ts'

const action = { actionName: text, actionDescription: text, findings: jsonList, insightName: text }

export type SecurityHubAction = Detail<typeof action>

/**
 * Somebody chose findings, or results of an insight, in the console and sent them on with a custom action.
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-event-formats.html
 */
export const securityHubAction = defineService({
  source: 'aws.securityhub',
  detailTypes: ['Security Hub Findings - Custom Action', 'Security Hub Insight Results'],
  detail: action,
  resources: () => [],
  what: (one) => `Somebody used ${actionInWords(one)} on ${sentInWords(one)}`,
  because: ({ actionDescription }) => actionDescription,
  lines: (one) => titlesIn(one).map((title) => `Finding: ${title}`),
})

export function titlesIn({ findings }: SecurityHubAction): readonly string[] {
  return findings.flatMap((finding) => textAt(finding, 'Title') ?? [])
}

/** "2 findings", "results of the insight Public buckets" */
export function sentInWords({ findings, insightName }: SecurityHubAction): string {
  if (insightName !== undefined) return `results of the insight "${insightName}"`
  return findings.length === 1 ? 'a finding' : `${findings.length} findings`
}

export function actionInWords({ actionName }: SecurityHubAction): string {
  return actionName === undefined ? 'a custom action of Security Hub' : `Security Hub action "${actionName}"`
}
