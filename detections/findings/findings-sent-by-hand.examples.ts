import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('securityhub/findings-custom-action.json'),
      title: 'Somebody used Security Hub action "Ec2 aws" on "Unusual console login was seen for principal alice"',
      severity: 'information',
    },
    {
      event: sample('securityhub/insight-results.json'),
      title: 'Somebody used Security Hub action "name of the action" on results of the insight "Name of the insight"',
    },
    {
      event: serviceEvent('aws.securityhub', 'Security Hub Findings - Custom Action', {
        actionName: 'Ticket',
        findings: [{ Title: 'One' }, { Title: 'Another' }],
      }),
      title: 'Somebody used Security Hub action "Ticket" on 2 findings',
    },
  ],
  silent: [{ event: sample('securityhub/findings-imported-cis-31.json'), because: 'Security Hub itself sends it' }],
})
