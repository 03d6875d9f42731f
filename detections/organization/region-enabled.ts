import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { forAccount, otherAccountOf, regionInWords } from '../requests/organization/targets.ts'
import { textIn } from '../requests/parameters.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/region-enabled',
  calls: ['account:EnableRegion'],
  severity: 'medium',
  title: (e) => `${e.actor.name} enabled ${regionInWords(e)}`,
  why: 'Intruders like regions that nobody looks at; trails and guards may not reach this one yet.',
  respond: (e) => {
    const region = textIn(e.request, 'regionName')
    return [
      `Ask ${e.actor.name} what runs there.`,
      ...ifKnown(region, (region) => ({
        do: 'If nothing should, disable it again, after a look at what is in it:',
        run: [...aws`account disable-region --region-name ${region}`, ...forAccount(otherAccountOf(e))],
      })),
      'Check that CloudTrail, GuardDuty and Tocsin cover the region.',
    ]
  },
  falsePositives: ['The company begins to use the region.'],
  mitre: ['T1535'],
  references: ['https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html'],
})
