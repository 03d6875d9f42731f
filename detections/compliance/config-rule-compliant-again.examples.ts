import { complianceChange, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('config/compliant-again.json'),
      title: 'IAM user AIDACKCEVSQ6C2EXAMPLE complies again with Config rule access-keys-rotated',
      severity: 'information',
    },
    {
      event: sample('config/account-rule.json'),
      title: 'account 123456789012 complies again with Config rule cloudtrail-enabled',
    },
  ],
  silent: [
    { event: complianceChange(undefined, 'COMPLIANT'), because: 'there was no violation that it could end' },
    { event: complianceChange('NOT_APPLICABLE', 'COMPLIANT'), because: 'there was no violation that it could end' },
    { event: complianceChange('NON_COMPLIANT', 'NOT_APPLICABLE'), because: 'the resource may just be gone' },
  ],
})
