import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named, someOf } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/inspector-switched-off',
  calls: ['inspector2:Disable'],
  severity: 'medium',
  title: (e) => {
    const kinds = namesAt(e.request, 'resourceTypes')
    const accounts = namesAt(e.request, 'accountIds').filter((account) => account !== e.account.id)
    const what = kinds.length === 0 ? '' : ` of ${someOf(kinds)}`
    const where = accounts.length === 0 ? '' : ` for ${named('account', accounts)}`
    return `${e.actor.name} switched off Inspector's scans${what}${where} in ${e.region}`
  },
  groupBy: (e) =>
    `${e.account.id} ${e.region} ${namesAt(e.request, 'accountIds')} ${namesAt(e.request, 'resourceTypes')}`,
  why: 'New vulnerabilities in what runs there are no longer found.',
  respond: (e) => {
    const kinds = namesAt(e.request, 'resourceTypes')
    const accounts = namesAt(e.request, 'accountIds')
    return [
      {
        do: 'Switch the scans on again:',
        run: [
          ...aws`inspector2 enable --region ${e.region} --resource-types`,
          ...(kinds.length > 0 ? kinds : ['EC2', 'ECR', 'LAMBDA']),
          ...(accounts.length > 0 ? ['--account-ids', ...accounts] : []),
        ],
      },
      `Ask ${e.actor.name} why, and what looks for vulnerabilities now.`,
    ]
  },
  falsePositives: ['Another scanner does the work from now on.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/inspector/v2/APIReference/API_Disable.html'],
})
