import { aws } from '../../shared/core/shell-command.ts'
import { unusedAccess, unusedInWords } from '../../shared/sources/services/unused-access.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(unusedAccess, {
  id: 'findings/unused-access',
  detail: { status: ['ACTIVE'] },
  where: ({ error }) => error === undefined,
  severity: ({ findingType }) => (findingType?.startsWith('UnusedIAMUser') ? 'low' : 'information'),
  gravest: 'low',
  title: (d) => `${unusedInWords(d)} is not used`,
  // An analyzer that is new finds hundreds in an hour.
  groupBy: ({ findingType }, e) => `${e.account.id} ${findingType}`,
  window: { minutes: 7 * 24 * 60 },
  why: 'Who gets hold of it can do what nobody needs to do any more.',
  respond: (d, e) => [
    {
      do: 'Find the analyzer, and in it everything else that is not used:',
      run: aws`accessanalyzer list-analyzers --type ACCOUNT_UNUSED_ACCESS --region ${e.region}`,
    },
    d.findingType === 'UnusedIAMUserAccessKey'
      ? 'Switch the key off for a week, and delete it when nothing breaks.'
      : 'Take away what is not used; the finding holds a policy without it (aws accessanalyzer generate-finding-recommendation).',
  ],
  falsePositives: ['It is for an emergency or a yearly job: archive the finding with a rule.'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-eventbridge.html'],
})
