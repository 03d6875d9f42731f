import { flagAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownResources } from '../requests/audit-trail/own-resource.ts'

export default defineCallDetection({
  id: 'audit-trail/own-function-changed',
  calls: [
    'lambda:UpdateFunctionCode*',
    'lambda:UpdateFunctionConfiguration*',
    'lambda:PutFunctionEventInvokeConfig*',
    'lambda:UpdateFunctionEventInvokeConfig*',
    'lambda:DeleteFunctionEventInvokeConfig*',
  ],
  // A deployment changes functions each time, which is how they should change.
  where: (e) => ownResources(e).length > 0 && flagAt(e.request, 'dryRun') !== true,
  severity: 'high',
  title: (e) => {
    const what = e.action.name.startsWith('UpdateFunctionCode') ? 'code' : 'configuration'
    return `${e.actor.name} changed the ${what} of Tocsin's own function ${ownResources(e).join(', ')}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${ownResources(e)} ${e.action.name}`,
  why: 'Whoever changes the function decides what this system sees, and what it keeps to itself.',
  respond: (e) => [
    ...ownResources(e).map((name) => ({
      do: 'Compare its code, its role and its settings with what was deployed:',
      run: aws`lambda get-function --function-name ${name} --region ${e.region}`,
    })),
    'Deploy Tocsin again: that sets its functions right.',
    `Ask ${e.actor.name} why; if there is no good answer, take their credentials away.`,
  ],
  falsePositives: ['Somebody ran `serverless deploy function`, which does not go through CloudFormation.'],
  mitre: ['T1685', 'T1648'],
  references: [
    'https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html',
    'https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html',
  ],
})
