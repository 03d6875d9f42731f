import { text } from '../read-leniently.ts'
import { namedResource } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'
import { statedLink } from './stated-link.ts'

const insight = {
  insightId: text,
  insightName: text,
  insightDescription: text,
  insightSeverity: text,
  insightType: text,
  insightUrl: text,
}

export type DevOpsInsight = Detail<typeof insight>

/**
 * DevOps Guru sees something unusual in what an application does, holds it to be graver, or sees it end. The fields are those of AWS's
 * schema of the event.
 * @see https://docs.aws.amazon.com/devops-guru/latest/userguide/working-with-eventbridge.html
 */
export const devOpsInsight = defineService({
  source: 'aws.devops-guru',
  detailTypes: ['DevOps Guru New Insight Open', 'DevOps Guru Insight Severity Upgraded', 'DevOps Guru Insight Closed'],
  detail: insight,
  resources: ({ insightId }) => namedResource('AWS::DevOpsGuru::Insight', insightId),
  what: (e) => insightInWords(e),
  because: ({ insightName, insightDescription }) =>
    insightDescription === insightName ? undefined : insightDescription?.slice(0, 500),
  lines: ({ insightSeverity, insightType }) => [
    ...(insightSeverity === undefined ? [] : [`Severity ${insightSeverity.toLowerCase()}`]),
    ...(insightType === undefined ? [] : [`Insight of type ${insightType.toLowerCase()}`]),
  ],
  links: ({ insightUrl }) => statedLink('The insight', insightUrl),
})

/** "DevOps Guru sees something unusual: Lambda duration anomalous in stack orders" */
export function insightInWords({ insightName }: DevOpsInsight): string {
  return `DevOps Guru sees something unusual${insightName === undefined ? '' : `: ${insightName}`}`
}
