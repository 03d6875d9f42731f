import { aws } from '../../shared/core/shell-command.ts'
import { defineOwnDetection } from '../define-own-detection.ts'
import { functionCalls } from '../requests/audit-trail/blinding/functions.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-function-changed',
  tells: functionCalls,
  why: 'Whoever changes the function decides what this system sees, and what it keeps to itself.',
  respond: (e, names) =>
    names.map((name) => ({
      do: 'Compare its code, its role and its settings with what was deployed:',
      run: aws`lambda get-function --function-name ${name} --region ${e.region}`,
    })),
  falsePositives: ['Tocsin is deployed by somebody whom its configuration does not name in `deployedBy`.'],
  mitre: ['T1685', 'T1648'],
  references: [
    'https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html',
    'https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html',
  ],
})
