import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'data/quicksight-public-sharing-on',
  calls: ['quicksight:UpdatePublicSharingSettings'],
  record: { requestParameters: { publicSharingEnabled: [true] } },
  severity: 'high',
  title: (e) => `${e.actor.name} allowed QuickSight dashboards to be shared with everyone`,
  why: 'Authors can now show company data to anybody on the internet who has the link.',
  respond: (e) => [
    {
      do: 'If it is not meant so, forbid it; dashboards that were shared are closed by this, too:',
      run: aws`quicksight update-public-sharing-settings --aws-account-id ${e.account.id} --no-public-sharing-enabled --region ${e.region}`,
    },
    `Ask ${e.actor.name} which dashboard should be public, and what it shows.`,
  ],
  falsePositives: ['A dashboard with public data is embedded in a website.'],
  mitre: ['T1567'],
  references: ['https://docs.aws.amazon.com/quicksight/latest/APIReference/API_UpdatePublicSharingSettings.html'],
})
