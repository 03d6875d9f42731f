import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { forAccount, otherAccountOf, regionInWords } from '../requests/organization/targets.ts'
import { textIn } from '../requests/parameters.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/region-disabled',
  calls: ['account:DisableRegion'],
  severity: 'medium',
  title: (e) => `${e.actor.name} disabled ${regionInWords(e)}`,
  why: 'Nobody can reach what is in the region, though it goes on running and costing money.',
  respond: (e) => {
    const region = textIn(e.request, 'regionName')
    return [
      ...ifKnown(region, (region) => ({
        do: 'If anything is used there, enable it again; it takes minutes to hours:',
        run: [...aws`account enable-region --region-name ${region}`, ...forAccount(otherAccountOf(e))],
      })),
      `Ask ${e.actor.name} whether the region was empty.`,
    ]
  },
  falsePositives: ['A region that nobody uses is closed.'],
  mitre: ['T1531', 'T1489'],
  references: ['https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html'],
})
