import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('transfer/as2-mdn-receive-failed.json'),
      title: 'Receipt (MDN) of the AS2 message from PartnerA to MyCompany could not be received',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.transfer', 'AS2 Payload Send Failed', {
        'as2-from': 'MyCompany',
        'as2-to': 'PartnerA',
        'connector-id': 'c-1234abcd5678efghj',
      }),
      title: 'AS2 message from MyCompany to PartnerA could not be sent',
    },
    {
      event: serviceEvent('aws.transfer', 'AS2 Payload Receive Failed', {}),
      title: 'AS2 message could not be received',
    },
  ],
  silent: [{ event: sample('transfer/as2-payload-receive-completed.json'), because: 'the message is there' }],
})
