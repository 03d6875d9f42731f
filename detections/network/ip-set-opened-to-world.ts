import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { shareOfInternet } from '../requests/network/address-share.ts'
import { isWorld, worldInWords } from '../requests/network/world.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'network/ip-set-opened-to-world',
  calls: ['wafv2:CreateIPSet', 'wafv2:UpdateIPSet'],
  where: (e) => worldIn(e) !== undefined,
  severity: 'medium',
  title: (e) =>
    `${e.actor.name} put ${worldIn(e)} on ${named('IP set', textAt(e.request, 'name'))} of the web firewall`,
  why: 'A rule that lets in who is on the list now lets in everyone; one that keeps them out closes the site to all.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'id'), (id) =>
      ifKnown(textAt(e.request, 'name'), (name) => ({
        do: 'See the list, and then which rules use it:',
        run: aws`wafv2 get-ip-set --name ${name} --scope ${textAt(e.request, 'scope') ?? 'REGIONAL'} --id ${id} --region ${e.region}`,
      })),
    ),
    'Put the addresses back that were on it.',
    `Ask ${e.actor.name} why.`,
    ...otherCalls(e),
  ],
  falsePositives: ['The list stands in a rule that only counts.'],
  mitre: ['T1686', 'T1685'],
  references: ['https://docs.aws.amazon.com/waf/latest/APIReference/API_UpdateIPSet.html'],
})

/** Lists of whole countries are common, so narrow ranges must be nearly half of all addresses together. */
function worldIn({ request }: ApiCall): string | undefined {
  const ranges = listAt(request, 'addresses').filter((range) => typeof range === 'string')
  return ranges.find((range) => isWorld(range)) ?? (shareOfInternet(ranges) >= 0.4 ? worldInWords(ranges) : undefined)
}
