import { defineDetection } from '../../shared/core/detection.ts'
import { resourceInWords } from '../../shared/core/resource.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { findCallOn } from '../steps.ts'

export default defineDetection({
  id: 'compliance/config-rule-noncompliant',
  on: 'config-compliance',
  pattern: { detail: { newEvaluationResult: { complianceType: ['NON_COMPLIANT'] } } },
  severity: 'medium',
  title: (e) => `Config rule ${e.rule} is violated by ${resourceInWords(e.resource)}`,
  why: 'The account has a rule of AWS Config for this, and the resource breaks it.',
  respond: (e) => [
    // CloudTrail's history knows no calls on the account itself.
    e.resource.type === 'AWS::::Account'
      ? 'Open the rule with the link below: it says what it wants of the account.'
      : brokenByTime.test(e.rule)
        ? 'Look for whoever owns the resource: nobody need have done anything, as time alone breaks this rule.'
        : findCallOn(e.resource.arn ?? e.resource.name, e.region),
    'Correct the resource, or let the owner of the rule make an exception.',
    {
      do: 'Have AWS Config look again:',
      run: aws`configservice start-config-rules-evaluation --config-rule-names ${e.rule} --region ${e.region}`,
    },
  ],
  falsePositives: ['A new rule is evaluated for the first time.'],
  references: ['https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html'],
})

/**
 * AWS's rules on how long ago something was: a conformance pack, or whoever named the rule, may have added to the name.
 * @see https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
const brokenByTime =
  /access-keys-rotated|certificate-expiration|unused-credentials|secret-(?:unused|periodic-rotation)|rotation-success|ec2-stopped-instance|created-within|last-backup|instance-managed-by-ssm-patch|unused-keypair/
