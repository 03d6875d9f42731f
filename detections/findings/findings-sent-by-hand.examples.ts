import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('securityhub/findings-custom-action.json'),
      title:
        'Somebody sent the finding "Unusual console login was seen for principal alice" on with the custom action "Ec2 aws" of Security Hub',
      severity: 'information',
    },
    {
      event: sample('securityhub/insight-results.json'),
      title:
        'Somebody sent results of the insight "Name of the insight" on with the custom action "name of the action" of Security Hub',
    },
    {
      event: serviceEvent('aws.securityhub', 'Security Hub Findings - Custom Action', {
        actionName: 'Ticket',
        findings: [{ Title: 'One' }, { Title: 'Another' }],
      }),
      title: 'Somebody sent 2 findings on with the custom action "Ticket" of Security Hub',
    },
  ],
  silent: [{ event: sample('securityhub/findings-imported-cis-31.json'), because: 'Security Hub itself sends it' }],
})
