import { complianceChange, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('config/compliant-again.json'),
      title: 'Config rule access-keys-rotated is met again by IAM user AIDACKCEVSQ6C2EXAMPLE',
      severity: 'information',
    },
    {
      event: sample('config/account-rule.json'),
      title: 'Config rule cloudtrail-enabled is met again by account 123456789012',
    },
  ],
  silent: [
    { event: complianceChange(undefined, 'COMPLIANT'), because: 'there was no violation that it could end' },
    { event: complianceChange('NOT_APPLICABLE', 'COMPLIANT'), because: 'there was no violation that it could end' },
    { event: complianceChange('NON_COMPLIANT', 'NOT_APPLICABLE'), because: 'the resource may just be gone' },
  ],
})
