import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function update(detail: object) {
  return serviceEvent('aws.support', 'Support Case Update', detail)
}

export default defineExamples({
  fires: [
    { event: sample('support/case-answered.json'), title: 'AWS Support answered in case 1234563851', severity: 'low' },
    {
      event: sample('support/case-reopened.json'),
      title: 'At AWS Support, case 1234563851 was opened again',
      severity: 'information',
    },
    {
      event: update({ 'event-name': 'AddCommunicationToCase', origin: 'AWS' }),
      title: 'AWS Support answered in a case',
    },
  ],
  silent: [
    {
      event: update({ 'display-id': '1234563851', 'event-name': 'AddCommunicationToCase', origin: 'CUSTOMER' }),
      because: 'somebody here wrote',
    },
    { event: sample('support/case-created.json'), because: 'the call tells who opened it' },
    { event: sample('support/case-resolved.json'), because: 'the call tells who closed it' },
  ],
})
