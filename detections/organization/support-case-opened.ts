import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/support-case-opened',
  calls: ['support:CreateCase'],
  where: (e) => asksForMore(e) || isUrgent(e),
  severity: (e) => (asksForMore(e) ? 'low' : 'information'),
  gravest: 'low',
  title: (e) => {
    if (asksForMore(e)) return `${e.actor.name} asked AWS Support for higher limits`
    return `${e.actor.name} opened a support case marked ${severityOf(e)}`
  },
  why: (e) =>
    asksForMore(e)
      ? 'Intruders ask for higher limits before they send spam or mine.'
      : 'An urgent case means that something is down.',
  respond: (e) => {
    const id = textAt(e.response, 'caseId')
    return [
      ...ifKnown(id, (id) => ({
        do: 'Read the case:',
        run: aws`support describe-cases --case-id-list ${id} --include-resolved-cases --region us-east-1`,
      })),
      asksForMore(e)
        ? `Ask ${e.actor.name} what the limits are for; if nobody needs them, say so in the case, and resolve it.`
        : `Ask ${e.actor.name} whether help is needed.`,
    ]
  },
  falsePositives: (e) => [asksForMore(e) ? 'A team prepares for more load.' : 'A team works on an outage.'],
  mitre: ['T1496'],
  references: ['https://docs.aws.amazon.com/awssupport/latest/APIReference/API_CreateCase.html'],
})

function asksForMore({ request }: ApiCall): boolean {
  return /limit|quota/i.test(`${textAt(request, 'serviceCode')} ${textAt(request, 'categoryCode')}`)
}

function isUrgent(e: ApiCall): boolean {
  return ['high', 'urgent', 'critical'].includes(severityOf(e))
}

function severityOf({ request }: ApiCall): string {
  return textAt(request, 'severityCode')?.toLowerCase() ?? ''
}
