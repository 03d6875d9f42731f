import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/document-sharing-allowed',
  calls: ['ssm:ResetServiceSetting', 'ssm:UpdateServiceSetting'],
  record: {
    requestParameters: {
      settingId: [{ suffix: 'ssm/documents/console/public-sharing-permission' }],
      // The other call names no value: what AWS sets by itself allows it.
      settingValue: [{ 'equals-ignore-case': 'enable' }, { exists: false }],
    },
  },
  severity: 'medium',
  title: (e) => `${e.actor.name} allowed Systems Manager documents in ${e.region} to be made public`,
  why: 'Nothing any longer keeps a document with internal scripts from being shared with the world.',
  respond: (e) => [
    {
      do: 'Forbid it again:',
      run: aws`ssm update-service-setting --setting-id /ssm/documents/console/public-sharing-permission --setting-value Disable --region ${e.region}`,
    },
    'Look in the Systems Manager console whether any document of yours is public by now.',
    `Ask ${e.actor.name} why.`,
    ...otherCalls(e),
  ],
  falsePositives: ['You publish a document for others to use.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html'],
})
