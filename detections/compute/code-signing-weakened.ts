import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { functionOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/code-signing-weakened',
  calls: [
    'lambda:DeleteCodeSigningConfig*',
    'lambda:DeleteFunctionCodeSigningConfig*',
    'lambda:UpdateCodeSigningConfig*',
  ],
  where: (e) => !e.action.name.startsWith('Update') || isWord(policyOf(e), 'Warn'),
  severity: 'medium',
  title: (e) => `${e.actor.name} ${changeInWords(e)}`,
  why: 'Code that nobody signed can now be put into functions that were guarded against it.',
  respond: (e) => [
    `Ask ${e.actor.name} why.`,
    'Attach the signing configuration again, or set its policy back to Enforce.',
    'Compare the code of these functions with what the pipeline built.',
    ...otherCalls(e),
  ],
  falsePositives: ['Signing is moved to another configuration.'],
  mitre: ['T1553.002', 'T1685'],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html'],
})

function policyOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'codeSigningPolicies', 'untrustedArtifactOnDeployment')
}

function changeInWords(e: ApiCall): string {
  if (e.action.name.startsWith('Update')) return 'let unsigned code into Lambda functions with a mere warning'
  if (e.action.name.startsWith('DeleteCode')) return 'deleted a code signing configuration of Lambda'
  return `took away the code signing of ${named('Lambda function', functionOf(e))}`
}
