import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function compliance(detail: object) {
  return serviceEvent('aws.ssm', 'Configuration Compliance State Change', {
    'compliance-status': 'non_compliant',
    ...detail,
  })
}

export default defineExamples({
  fires: [
    {
      event: sample('ssm/compliance-patch-noncompliant.json'),
      title: 'Node i-01234567890abcdef lacks critical patches',
      severity: 'medium',
    },
    {
      event: sample('ssm/compliance-state-noncompliant.json'),
      title: 'Node i-01234567890abcdef is not as its State Manager associations say',
      severity: 'low',
    },
    {
      event: compliance({ 'resource-id': 'mi-0abc', 'compliance-type': 'Patch', severity: 'unspecified' }),
      title: 'Node mi-0abc lacks patches',
      severity: 'low',
    },
    {
      event: compliance({ 'resource-id': 'i-0abc', 'compliance-type': 'Custom:Licences' }),
      title: 'Node i-0abc does not comply with Custom:Licences',
    },
    { event: compliance({}), title: 'A managed node does not comply' },
  ],
  silent: [{ event: sample('ssm/compliance-state-compliant.json'), because: 'it complies' }],
})
