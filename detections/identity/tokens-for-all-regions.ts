import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'identity/tokens-for-all-regions',
  calls: ['iam:SetSecurityTokenServicePreferences'],
  where: (e) => textAt(e.request, 'globalEndpointTokenVersion') !== 'v1Token',
  severity: 'low',
  title: (e) => `${e.actor.name} made tokens of the global STS endpoint valid in all Regions`,
  why: 'Sessions now work in Regions that had to be enabled first, where often nobody watches.',
  respond: (e) => [
    {
      do: 'If nobody needs it, take it back:',
      run: aws`iam set-security-token-service-preferences --global-endpoint-token-version v1Token`,
    },
    `Ask ${e.actor.name} which Region it is for, and see that your trail covers it.`,
  ],
  falsePositives: ['The account begins to work in a Region that had to be enabled first.'],
  mitre: ['T1535'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetSecurityTokenServicePreferences.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html',
  ],
})
