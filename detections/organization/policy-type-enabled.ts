import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { policiesInWords, policyTypeOf } from '../requests/organization/policies.ts'

export default defineCallDetection({
  id: 'organization/policy-type-enabled',
  calls: ['organizations:EnablePolicyType'],
  severity: 'information',
  title: (e) => `${e.actor.name} switched on ${policiesInWords(policyTypeOf(e))} for the organization`,
  why: 'Policies of the type can now be attached, and then hold in many accounts.',
  respond: (e) => {
    const type = policyTypeOf(e)
    return [
      `Ask ${e.actor.name} what is planned.`,
      ...(type === undefined
        ? []
        : [{ do: 'See which policies there are:', run: aws`organizations list-policies --filter ${type}` }]),
    ]
  },
  falsePositives: ['The organization begins to use the type.'],
  mitre: ['T1666'],
  cis: ['4.15'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_EnablePolicyType.html'],
})
